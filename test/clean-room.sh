#!/usr/bin/env bash
# A newcomer's first minute, on a machine that has Node and npm and nothing else: an empty HOME, and a PATH without browser, Java,
# git or compilers. First the repository (`npm ci && npm run book`), then the package, installed into somebody else's project.
#
# Works on HEAD, not on the working tree. Needs the package registry. KEEP=1 leaves the room for a look.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
room=$(mktemp -d)
trap '[[ -n ${KEEP:-} ]] || rm -rf "$room"' EXIT

mkdir "$room/bin" "$room/home" "$room/tmp"
# node, npm, npx as they are found here; beside them only the shell and coreutils that npm's own scripts start.
for name in node npm npx; do ln -s "$(readlink -f "$(command -v "$name")")" "$room/bin/$name"; done
for name in bash sh env cat chmod cp dirname basename ls mkdir mv readlink rm sed sleep tee test tr true uname; do
  found=$(command -v "$name") && [[ $found == /* ]] && ln -s "$found" "$room/bin/$name"
done
# What a machine needs to reach its registry at all (certificates, a proxy, a mirror) is not the newcomer's doing.
passed=()
for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY NODE_EXTRA_CA_CERTS SSL_CERT_FILE npm_config_registry \
  NPM_CONFIG_REGISTRY npm_config_userconfig NPM_CONFIG_USERCONFIG npm_config_cafile; do
  [[ -z ${!name:-} ]] || passed+=("$name=${!name}")
done
if [[ -f ~/.npmrc && -z ${NPM_CONFIG_USERCONFIG:-} ]]; then passed+=("NPM_CONFIG_USERCONFIG=$HOME/.npmrc"); fi

# Where the system lets us, fonts, browsers and Java are out of reach even by their full names (a mount namespace of our own).
hide='for folder in /usr/share/fonts /usr/local/share/fonts /usr/lib/chromium /usr/lib/jvm /opt; do
  [ ! -d "$folder" ] || mount -t tmpfs none "$folder" || exit 1
done'
if unshare -m sh -c "$hide" 2>/dev/null; then
  apart=(unshare -m sh -c "$hide"$'\n''exec "$@"' sh)
else
  apart=()
  echo 'no mount namespaces here: only PATH and HOME are empty'
fi

# clean FOLDER COMMAND…: runs it as the newcomer would.
clean() {
  local folder=$1
  shift
  (
    cd "$folder"
    exec "${apart[@]}" env -i PATH="$room/bin" HOME="$room/home" TMPDIR="$room/tmp" LANG=C.UTF-8 NO_COLOR=1 "${passed[@]}" "$@"
  )
}

# expect FILE MAGIC…: the file is there and begins as its kind does.
expect() {
  local file=$1 magic=$2
  [[ -s $file ]] || { echo "missing: $file" >&2; return 1; }
  [[ $(head -c ${#magic} "$file") == "$magic" ]] || { echo "not what its name says: $file" >&2; return 1; }
  printf '%10d bytes  %s\n' "$(stat -c %s "$file")" "${file#"$room"/}"
}

# words FILE LEAST: the PDF's pages hold that many characters of text at least. Chromium without a font prints empty pages.
words() {
  clean "$room/octavo" node --input-type=module --eval '
    import { readFileSync } from "node:fs"
    import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs"
    const [file, least] = process.argv.slice(1)
    const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise
    let length = 0
    for (let page = 1; page <= pdf.numPages; page++) {
      const { items } = await (await pdf.getPage(page)).getTextContent()
      for (const { str = "" } of items) length += str.length
    }
    console.log(`${pdf.numPages} pages with ${length} characters`)
    if (length < Number(least)) throw new Error(`${file}: expected ${least} characters at least`)' "$@"
}

for tool in java chromium google-chrome git apt-get python3; do
  ! clean "$room" sh -c "command -v $tool" || { echo "the room is not clean: $tool" >&2; exit 1; }
done

echo '── a fresh clone: npm ci && npm run book'
git clone --quiet --no-hardlinks "$root" "$room/octavo"
clean "$room/octavo" npm ci
clean "$room/octavo" npm run octavo --silent doctor
clean "$room/octavo" npm run book
for artifact in .epub -kindle.epub -screen.pdf -print.pdf; do
  files=("$room"/octavo/build/*[0-9]"$artifact")
  expect "${files[0]}" "$([[ $artifact == *.pdf ]] && printf '%%PDF-' || printf 'PK')"
done
words "$room"/octavo/build/*-screen.pdf 50000

echo '── the package in an empty project: npx octavo build'
clean "$room/octavo" npm pack --silent --pack-destination "$room"
mkdir -p "$room/project/manuscript/chapters"
cat >"$room/project/package.json" <<'JSON'
{ "name": "my-book", "private": true }
JSON
cat >"$room/project/manuscript/book.yaml" <<'YAML'
title: A Short Book
authors: [A. Newcomer]
language: en
slug: short-book
version: 1.0.0
date: 2026-01-01
contents:
  chapters: [chapters/01-first.md, chapters/02-second.md]
YAML
printf '# First {#sec:first}\n\nA formula, $a^2 + b^2 = c^2$, and what follows in @sec:second.\n' >"$room/project/manuscript/chapters/01-first.md"
printf '# Second {#sec:second}\n\n```js\nconsole.log("two")\n```\n\n| a | b |\n| - | - |\n| 1 | 2 |\n' >"$room/project/manuscript/chapters/02-second.md"
clean "$room/project" npm install --no-audit --no-fund "$room"/octavo-*.tgz
clean "$room/project" npx --no-install octavo --version
clean "$room/project" npx --no-install octavo build
for artifact in .epub -kindle.epub -screen.pdf -print.pdf; do
  expect "$room/project/build/short-book-1.0.0$artifact" "$([[ $artifact == *.pdf ]] && printf '%%PDF-' || printf 'PK')"
done
words "$room/project/build/short-book-1.0.0-screen.pdf" 100
echo '── the room was clean, the books are there'
