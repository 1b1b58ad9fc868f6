// The page's words in the reader's language; a file for each language.
const LANGUAGES = ["en", "de", "sv"];
let words = {};

export async function load() {
  const wanted = navigator.languages.map(name => name.slice(0, 2)).find(name => LANGUAGES.includes(name)) ?? "en";
  words = await (await fetch(`/words.${wanted}.json`)).json();
  document.documentElement.lang = wanted;
  for (const one of document.querySelectorAll("[data-text]")) one.textContent = word(one.dataset.text);
  for (const one of document.querySelectorAll("[data-label]")) one.setAttribute("aria-label", word(one.dataset.label));
}

export const word = name => words[name] ?? name;
