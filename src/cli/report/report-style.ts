/**
 * The report's looks. Speakers have a hue each (`--h` for their names and cues, `--b` behind their words); forms differ
 * by line as well, so that nothing depends on colour alone. All text meets WCAG AA on its ground, light and dark.
 */
export const REPORT_STYLE = `
:root{color-scheme:light;--paper:#fbfaf7;--card:#fff;--ink:#1e2126;--soft:#5a606b;--line:#dedbd3;--accent:#0b5cad;
--name-s:62%;--name-l:28%;--back-s:66%;--back-l:92.5%;--deep-l:86%;--edge-s:45%;--edge-l:52%;--warn:#a3261d;--on:#ffe08a;--on-ink:#1e2126;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4",Charter,Georgia,"Liberation Serif",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;--paper:#14161a;--card:#1b1e24;--ink:#e7e5df;
--soft:#a3a9b4;--line:#32363f;--accent:#86b9f3;--name-s:72%;--name-l:78%;--back-s:34%;--back-l:20%;--deep-l:27%;--edge-s:45%;--edge-l:58%;--warn:#ff9d92;--on:#6b5410;--on-ink:#fff6dd}}
:root[data-theme=dark]{color-scheme:dark;--paper:#14161a;--card:#1b1e24;--ink:#e7e5df;
--soft:#a3a9b4;--line:#32363f;--accent:#86b9f3;--name-s:72%;--name-l:78%;--back-s:34%;--back-l:20%;--deep-l:27%;--edge-s:45%;--edge-l:58%;--warn:#ff9d92;--on:#6b5410;--on-ink:#fff6dd}
.c0{--h:220;--hs:.12}.c1{--h:212;--hs:1}.c2{--h:20;--hs:1}.c3{--h:152;--hs:1}.c4{--h:275;--hs:1}
.c5{--h:338;--hs:1}.c6{--h:44;--hs:1}.c7{--h:186;--hs:1}.c8{--h:85;--hs:1}
.in-c0{--b:220;--bs:.15}.in-c1{--b:212;--bs:1}.in-c2{--b:20;--bs:1}.in-c3{--b:152;--bs:1}.in-c4{--b:275;--bs:1}
.in-c5{--b:338;--bs:1}.in-c6{--b:44;--bs:1}.in-c7{--b:186;--bs:1}.in-c8{--b:85;--bs:1}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding:6rem 0 4rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.65 var(--serif);overflow-wrap:anywhere}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
html:not(.js) .needs-script,.js .no-script{display:none!important}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:.5rem;z-index:9;background:var(--card);padding:.4rem .8rem}
.tools{position:sticky;top:0;z-index:3;display:flex;flex-wrap:wrap;gap:.35rem 1.4rem;align-items:center;padding:.55rem max(1.25rem,calc((100vw - 82rem)/2));
background:color-mix(in srgb,var(--card) 94%,transparent);backdrop-filter:blur(8px);border-bottom:1px solid var(--line);font:.8125rem/1.4 var(--sans)}
.tools p,.tools fieldset,.tools form{margin:0;padding:0;border:0}
.brand{font-weight:700;font-size:.95rem;letter-spacing:-.01em}.brand span{font-weight:400;color:var(--soft);margin-left:.3rem}
.filters{display:flex;flex-wrap:wrap;gap:.35rem 1.1rem;align-items:center}
.filters legend{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.filters fieldset{display:flex;flex-wrap:wrap;gap:.2rem .9rem}
.filters .mark{padding:0 .15rem;cursor:inherit}
.filters label{display:inline-flex;gap:.3rem;align-items:center;min-height:1.75rem}
.filters input{accent-color:var(--accent);margin:0;width:1rem;height:1rem}
.pick{color:var(--soft)}
select,button{font:inherit;color:var(--ink);background:var(--card);border:1px solid var(--line);border-radius:.45rem;padding:.25rem .6rem;min-height:1.9rem}
select{max-width:11.5rem}button{cursor:pointer}button:hover,select:hover{border-color:var(--soft)}
.actions{margin-left:auto!important;display:flex;gap:.4rem}
.filters .count,.count{color:var(--soft);font-variant-numeric:tabular-nums}
#shown{color:var(--soft)}
.legend{display:flex;flex-wrap:wrap;gap:.2rem .75rem;color:var(--soft)}
main,footer{max-width:82rem;margin:0 auto;padding:0 1.25rem}
.overview{font:700 1.9rem/1.2 var(--serif);margin:2rem 0 .5rem}
.contents ol{margin:0 0 1.5rem;padding-left:1.5rem;font-size:1rem}
.entry{display:grid;grid-template-columns:minmax(0,1fr) minmax(19rem,25rem);gap:0 3.25rem;align-items:start;padding:2.2rem 0 2rem}
.entry+.entry{border-top:3px double var(--line)}
.text{max-width:42rem;justify-self:center;width:100%;display:flow-root}
.facts{font:.84rem/1.5 var(--sans);color:var(--soft);margin:0 0 .4rem}.facts small{font-size:.94em;opacity:.9}.dot{margin:0 .1rem}
.jump{white-space:nowrap}
.headline{font:700 clamp(1.6rem,1.1rem + 1.9vw,2.35rem)/1.17 var(--serif);letter-spacing:-.012em;margin:.35rem 0 1rem;text-wrap:balance}
.headline .mark,.subheading .mark{padding:0}
.standfirst{font-size:1.2rem;line-height:1.5;color:var(--soft);margin:0 0 1.2rem}
.subheading{font:700 1.12rem/1.35 var(--serif);margin:1.9rem 0 .5rem}
.dateline{font:600 .8rem/1.4 var(--sans);letter-spacing:.05em;color:var(--soft);margin:0 0 .3rem}
.body{position:relative;margin:0 0 1.05rem}
.para{white-space:nowrap;position:absolute;right:calc(100% + .9rem);top:.32em;font:.72rem/1.6 var(--sans);color:var(--soft);font-variant-numeric:tabular-nums;user-select:none}
.caption,.credit{font:.86rem/1.5 var(--sans);color:var(--soft);border-left:3px solid var(--line);padding:.1rem 0 .1rem .8rem;margin:0 0 1.05rem}
.why{font:600 .68rem/1 var(--sans);letter-spacing:.05em;text-transform:uppercase;color:var(--soft);border:1px solid var(--line);border-radius:.25rem;padding:.12rem .32rem;margin-right:.25rem;white-space:nowrap}
.left-out{margin:0 0 .9rem;font:.78rem/1.5 var(--sans);color:var(--soft)}
.left-out[open]{border:1px dashed var(--line);border-radius:.4rem;padding:.1rem .7rem}
.left-out summary,.notes summary{cursor:pointer;padding:.1rem 0}
.left-out p{margin:.2rem 0 .5rem}
.notes{margin-top:1.8rem;font:.84rem/1.5 var(--sans);color:var(--soft);border-top:1px solid var(--line);padding-top:.5rem}
.notes summary{padding-left:0;font-weight:600}.notes ul{margin:.2rem 0;padding-left:1.2rem}
.mark{-webkit-box-decoration-break:clone;box-decoration-break:clone;border-radius:.15em}
.content{background:hsl(var(--b) calc(var(--back-s)*var(--bs)) var(--back-l));padding:.1em 0;cursor:pointer}
.content.nested{background:hsl(var(--b) calc(var(--back-s)*var(--bs)) var(--deep-l))}
.content.direct{border-bottom:2px solid hsl(var(--b) calc(var(--edge-s)*var(--bs)) var(--edge-l))}
.content.indirect{border-bottom:2px dotted hsl(var(--b) calc(var(--edge-s)*var(--bs)) var(--edge-l))}
.content.mixed{border-bottom:2px dashed hsl(var(--b) calc(var(--edge-s)*var(--bs)) var(--edge-l))}
.source,.cue{cursor:pointer;color:hsl(var(--h) calc(var(--name-s)*var(--hs)) var(--name-l))}
.source{font-weight:700}
.cue{font-style:italic;text-decoration:underline dotted 1px;text-underline-offset:.22em}
.number{font:600 .64rem/1 var(--sans);font-variant-numeric:tabular-nums;vertical-align:.52em;text-decoration:none;user-select:none;margin:0 .16em 0 .1em;padding:.1rem .22rem;border-radius:.25rem;
color:hsl(var(--h) calc(var(--name-s)*var(--hs)) var(--name-l));border:1px solid hsl(var(--h) calc(var(--edge-s)*var(--hs)) var(--edge-l)/.55);background:var(--paper)}
.mark.condition{text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.24em;text-decoration-color:var(--accent)}
.mark.finding{outline:1px dashed var(--soft);outline-offset:1px}
.mark.on,.spot:target .mark,.mark.spot-on,.number.on,.number:target{background:var(--on);color:var(--on-ink)}
.off:not(.on){background:none;border-color:transparent;color:inherit;font-weight:inherit;font-style:inherit;text-decoration:none}
a.number.off{display:none}
.panel{position:sticky;top:4.6rem;max-height:calc(100vh - 5.6rem);overflow:auto;overscroll-behavior:contain;scroll-behavior:smooth;font:.9rem/1.5 var(--sans);padding:.2rem .4rem 1rem .2rem;scrollbar-width:thin}
.panel>h2,.panel>h3{font:700 .78rem/1.3 var(--sans);letter-spacing:.07em;text-transform:uppercase;color:var(--soft);margin:.2rem 0 .7rem}
.speaker{background:var(--card);border:1px solid var(--line);border-left:4px solid hsl(var(--h) calc(var(--edge-s)*var(--hs)) var(--edge-l));border-radius:.5rem;margin:0 0 .8rem;padding:.55rem .3rem .35rem .75rem}
.speaker>h3,.speaker>h4{display:flex;flex-wrap:wrap;gap:0 .5rem;align-items:baseline;font:700 1rem/1.35 var(--sans);margin:0 .45rem .25rem 0}
@media (forced-colors:active){.act,li.finding{border-color:CanvasText}}
.speaker .name,.finding .name{color:hsl(var(--h) calc(var(--name-s)*var(--hs)) var(--name-l))}
.type{font-weight:400;font-size:.8rem;color:var(--soft)}
.speaker .count{margin-left:auto;font:600 .78rem/1.5 var(--sans);background:var(--paper);border:1px solid var(--line);border-radius:1rem;padding:0 .5rem}
.speaker ol{list-style:none;margin:0;padding:0}
.speaker li{scroll-margin:1rem;border-radius:.4rem;padding:.35rem .45rem;margin-left:-.45rem}
.speaker li+li{border-top:1px solid var(--line);border-radius:0 0 .4rem .4rem}
.speaker li>a{display:flex;gap:.5rem;color:inherit;text-decoration:none}
.ordinal{flex:none;min-width:1.3rem;text-align:right;font:600 .75rem/1.7 var(--sans);color:var(--soft);font-variant-numeric:tabular-nums}
.words{font:.95rem/1.45 var(--serif);display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden;padding-left:.55rem;border-left:2px solid var(--soft)}
.indirect .words{border-left-style:dotted}.mixed .words{border-left-style:dashed}
li.on .words,li:target .words,li:focus-within .words{display:block}
li.on,li:target{background:color-mix(in srgb,var(--on) 45%,transparent)}
.how{margin:.15rem 0 0 1.8rem;font-size:.78rem;color:var(--soft)}
li.on .how,li:target .how,li.on .when,li:target .when{color:inherit}
.panel .condition,.panel .when{margin:.15rem 0 0 1.8rem;font-size:.78rem;color:var(--soft)}
.panel .condition>span+span{border-bottom:2px solid var(--accent);color:var(--ink)}
.when small,.condition small{font-size:.94em;opacity:.9}
.act{font-weight:700;color:var(--ink);border:1px solid var(--soft);border-radius:1rem;padding:0 .45rem;white-space:nowrap}
.findings{margin:0 0 1.1rem}
.findings ul,.figures ol{list-style:none;margin:0;padding:0}
.findings>h2,.findings>h3{display:flex;gap:.5rem;align-items:baseline;font:700 .78rem/1.3 var(--sans);letter-spacing:.07em;text-transform:uppercase;color:var(--soft);margin:.2rem 0 .5rem}
li.finding{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--soft);border-radius:.5rem;margin:0 0 .5rem;padding:.45rem .7rem}
li.finding p{margin:0}li.finding p+p{margin-top:.22rem}li.finding a{text-decoration-color:color-mix(in srgb,currentColor 45%,transparent);text-underline-offset:.16em}
li.disagrees{border-left-color:var(--warn)}.disagrees .verdict{color:var(--warn)}
.verdict{font-weight:700;white-space:nowrap;margin-right:.2rem}
.sum{font-variant-numeric:tabular-nums;font-weight:600}
.finding .name{font-weight:700}
.figures{font-size:.85rem;margin:.4rem 0 0}.figures summary{cursor:pointer;color:var(--soft)}
.figures ol{columns:2;column-gap:1.2rem;margin:.4rem 0}.figures li{break-inside:avoid;padding:.05rem 0}
[hidden]{display:none!important}
.none{color:var(--soft)}
footer{font:.8rem/1.5 var(--sans);color:var(--soft);border-top:1px solid var(--line);padding-top:.8rem;padding-bottom:2.5rem}
.peek{display:none}
@media (max-width:62rem){
.entry{grid-template-columns:minmax(0,1fr);padding-top:1.3rem}
.panel{position:static;max-height:none;overflow:visible;margin-top:2rem;padding:0}
.tools{position:static;gap:.5rem 1.1rem;padding:.7rem 1.1rem}.actions{margin-left:0!important}.actions button,select{min-height:2.4rem}
.filters{gap:.3rem 1rem}.filters label{min-height:2.2rem}
html{scroll-padding:1.5rem 0 9rem}
main,footer{padding:0 1.1rem}
.para{position:static;margin-right:.45rem;vertical-align:.1em}
.peek:not([hidden]){display:block!important;position:fixed;left:.6rem;right:.6rem;bottom:.6rem;z-index:4;background:var(--card);border:1px solid var(--line);border-radius:.7rem;box-shadow:0 6px 28px rgb(0 0 0/.28);padding:.65rem .9rem;font:.88rem/1.45 var(--sans)}
.peek p{margin:0}.peek .who{font-weight:700;padding-right:2.5rem}.peek .how,.peek .when,.peek .condition{margin:.1rem 0 0}
.peek button{position:absolute;right:.5rem;top:.45rem;min-height:2.2rem;min-width:2.2rem;border:0;background:none;font-size:1.1rem}
}
@media (max-width:90rem){.brand span{display:none}.tools{column-gap:1rem}}
@media (max-width:30rem){body{font-size:1.03rem}}
@media (prefers-reduced-motion:reduce){html,.panel{scroll-behavior:auto}}
@media print{
:root,:root[data-theme=dark]{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--name-s:62%;--name-l:24%;--back-s:66%;--back-l:95%;--deep-l:90%;--edge-s:45%;--edge-l:45%}
body{font-size:10.5pt;line-height:1.5}
.filters,.actions,.skip,.peek,.left-out,.jump,.contents,.facts .dot:has(+.jump){display:none!important}
.tools{position:static;padding:0 0 .4rem;backdrop-filter:none}
.entry{display:block;padding:.6rem 0}.entry+.entry{break-before:page}
.text{max-width:none}.panel{position:static;max-height:none;overflow:visible;margin-top:1.2rem;font-size:9pt}
.words{display:block;overflow:visible}.speaker{break-inside:auto;border-width:0 0 0 3px;padding:.2rem 0 .2rem .6rem;border-radius:0}
.speaker h3,.speaker h4,.headline,.subheading{break-after:avoid}.speaker li{break-inside:avoid}
.mark,.number,.speaker{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.number{border:0;background:none;padding:0}
.js .no-script{display:contents!important}.para{display:none}main,footer{padding:0;max-width:none}
@page{margin:18mm 16mm}
}
`;
