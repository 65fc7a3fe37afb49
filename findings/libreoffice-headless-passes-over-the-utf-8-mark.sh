#!/usr/bin/env bash
# Versions:  LibreOffice 7.4.7 (Debian 12: apt-get install libreoffice-calc)
# Behaviour: `soffice --headless --convert-to` reads a CSV in Windows-1252, also where the file begins with the mark of UTF-8 and the
#            locale is a UTF-8 one. The mark itself becomes three letters in the first cell. With --infilter=CSV:44,34,76 it reads UTF-8.
# Expected:  UTF-8: the dialog that opens for people finds the mark, and the documentation calls the default "System".
# Output:    without a filter: ï»¿name, GrÃ¶ÃŸe; with one: name, Größe
# Matters:   CSV files have the mark so that spreadsheets read their letters. Whoever converts one by a script gets others, and a first
#            column with another name, without a word. The product tells users of the filter.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v soffice >/dev/null || { echo 'This needs LibreOffice: apt-get install libreoffice-calc'; exit 1; }
export LC_ALL=C.UTF-8
printf '\xef\xbb\xbfname\r\nGr\xc3\xb6\xc3\x9fe\r\n' >names.csv
cells() {
  soffice --headless "-env:UserInstallation=file://$folder/profile" "$@" --convert-to fods names.csv >/dev/null 2>&1
  sed -n '/<office:spreadsheet>/,$ s:.*<text\:p>\(.*\)</text\:p>.*:\1:p' names.fods | paste -sd, | sed 's/,/, /'
}
without=$(cells)
with=$(cells --infilter=CSV:44,34,76)
echo "without a filter: $without; with one: $with"
test "$without" = 'ï»¿name, GrÃ¶ÃŸe' && test "$with" = 'name, Größe'
