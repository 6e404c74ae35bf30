/**
 * The report's behaviour: pointing at a statement or focusing it marks it in text and panel alike; filters, permalinks,
 * theme, saving the readings as JSON. It works on the page's own elements and asks nothing of the network.
 */
export const REPORT_SCRIPT = String.raw`
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const find = (id) => document.getElementById(id);
  const items = all('.panel li[data-s]');
  const parts = new Map();
  for (const element of all('[data-s]')) {
    for (const id of element.dataset.s.split(' ')) {
      if (!parts.has(id)) parts.set(id, []);
      parts.get(id).push(element);
    }
  }
  const hidden = new Set();
  const innermost = (element) =>
    (element.dataset.s || '').split(' ').filter((id) => parts.has(id) && !hidden.has(id)).pop();

  let pointed = null;
  let chosen = null;
  const paint = () => {
    for (const element of all('.on')) element.classList.remove('on');
    for (const id of [chosen, pointed]) for (const element of parts.get(id) || []) element.classList.add('on');
  };
  const itemOf = (id) => find('p-' + id);
  const showItem = (id) => {
    const item = itemOf(id);
    const panel = item && item.closest('.panel');
    if (panel && getComputedStyle(panel).position === 'sticky') item.scrollIntoView({ block: 'nearest' });
  };

  const peek = find('peek');
  const fillPeek = (id) => {
    peek.replaceChildren();
    peek.hidden = !id;
    const item = id && itemOf(id);
    if (!item) return;
    const who = document.createElement('p');
    who.className = 'who';
    who.textContent = item.closest('.speaker').querySelector('.name').textContent;
    const facts = all('.how, .condition, .when', item).map((fact) => fact.cloneNode(true));
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = '\u00d7';
    close.setAttribute('aria-label', 'Close');
    close.addEventListener('click', () => choose(null));
    peek.append(who, ...facts, close);
  };

  const choose = (id) => {
    chosen = id;
    paint();
    fillPeek(id);
    if (id) showItem(id);
    try {
      history.replaceState(null, '', id ? '#' + id : location.pathname + location.search);
    } catch {
      // Some browsers refuse this on files: the statement is marked all the same.
    }
  };

  const point = (event) => {
    const element = event.target.closest && event.target.closest('[data-s]');
    const id = (element && innermost(element)) || null;
    if (id === pointed) return;
    pointed = id;
    paint();
  };
  document.addEventListener('mouseover', point);
  document.addEventListener('focusin', (event) => {
    point(event);
    if (pointed && event.target.classList.contains('number')) showItem(pointed);
  });
  document.addEventListener('focusout', () => {
    pointed = null;
    paint();
  });
  document.addEventListener('click', (event) => {
    const element = event.target.closest('[data-s]');
    if (!element || String(getSelection())) return;
    const id = innermost(element);
    if (!id) return;
    event.preventDefault();
    choose(id);
    if (element.tagName === 'LI') find(id).scrollIntoView({ block: 'center' });
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && chosen) choose(null);
  });
  const follow = () => {
    const id = decodeURIComponent(location.hash.slice(1)).replace(/^p-/, '');
    if (!parts.has(id)) return;
    choose(id);
    find(id).scrollIntoView({ block: 'center' });
  };
  addEventListener('hashchange', follow);

  const light = (event, isOn) => {
    const item = event.target.closest && event.target.closest('li[data-f]');
    const marks = item ? all('.mark[data-f~="' + item.dataset.f + '"]') : [];
    for (const mark of marks) mark.classList.toggle('spot-on', isOn);
  };
  for (const name of ['mouseover', 'focusin']) document.addEventListener(name, (event) => light(event, true));
  for (const name of ['mouseout', 'focusout']) document.addEventListener(name, (event) => light(event, false));

  const speaker = find('speaker');
  const act = find('act');
  const forms = all('input[name=form]');
  const filter = () => {
    const wanted = new Set(forms.filter((box) => box.checked).map((box) => box.value));
    hidden.clear();
    for (const item of items) {
      const { form, s, speakers } = item.dataset;
      item.hidden =
        !wanted.has(form) ||
        (speaker.value !== '*' && !speakers.split(' ').includes(speaker.value)) ||
        (act && act.value !== '*' && act.value !== item.dataset.act);
      if (item.hidden) hidden.add(s);
    }
    for (const group of all('.panel .speaker')) group.hidden = all('li', group).every((item) => item.hidden);
    for (const element of all('.text [data-s]')) element.classList.toggle('off', !innermost(element));
    find('shown').value = hidden.size ? items.length - hidden.size + ' of ' + items.length + ' shown' : '';
    if (chosen && hidden.has(chosen)) choose(null);
  };
  for (const control of [speaker, act, ...forms].filter(Boolean)) control.addEventListener('change', filter);
  document.querySelector('.filters').addEventListener('submit', (event) => event.preventDefault());

  const theme = find('theme');
  const isDark = () =>
    root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  const nameTheme = () => (theme.textContent = isDark() ? 'Light' : 'Dark');
  try {
    const kept = localStorage.getItem('sayso-theme');
    if (kept === 'light' || kept === 'dark') root.dataset.theme = kept;
  } catch {
    // Storage is off: the theme follows the system each time.
  }
  theme.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    nameTheme();
    try {
      localStorage.setItem('sayso-theme', root.dataset.theme);
    } catch {
      // As above.
    }
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', nameTheme);

  find('save').addEventListener('click', () => {
    const readings = JSON.parse(find('readings').textContent);
    const json = JSON.stringify(readings.length === 1 ? readings[0] : readings, null, 2);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
    link.download = 'statements.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });

  nameTheme();
  filter();
  follow();
})();
`;
