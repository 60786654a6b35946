import { Fragment, jsx, jsxs } from "preact/jsx-runtime";
import { typingHelp } from "../codes/typing-help.js";
import { HoledPage } from "./holes.js";
import { Band, CodeForm, Foot, holeLengths, renderPage } from "./page.js";
import { words as pageWords } from "./page-words.js";
import { words } from "./start-words.js";
import { lengthWords, madeWords, placeWords, strangerWords } from "./typing-words.js";
import { bareWords } from "./verdict-words.js";
const longestShown = 20;
function mistypedPage(path, language, host) {
  const typed = /^\/t\/(.+)$/is.exec(path)?.[1];
  const help = typed === void 0 ? void 0 : typingHelp(shownSafely(decoded(typed)));
  if (!help || help.text === "") return void 0;
  return new HoledPage(renderMistyped(help, language, host), holeLengths);
}
const shownSafely = (text) => text.replaceAll("+", " ").replace(new RegExp("[\\p{Co}\\p{Cs}\\p{Cn}]|(?!\\s)\\p{Cc}", "gu"), "?");
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
function renderMistyped(help, language, host) {
  const band = bareWords("mistyped-typed", language);
  const shown = [...help.text].slice(0, longestShown);
  return renderPage(
    { language, title: `${band.line} \xB7 Ngu\u1ED3n`, typed: true },
    /* @__PURE__ */ jsxs(Fragment, { children: [
      /* @__PURE__ */ jsxs("main", { children: [
        /* @__PURE__ */ jsx(Band, { ...band, sentence: sentenceOf(help, language) }),
        /* @__PURE__ */ jsxs("section", { children: [
          /* @__PURE__ */ jsx("h2", { children: words.typedWas[language] }),
          /* @__PURE__ */ jsx("p", { class: "typed", children: /* @__PURE__ */ jsx(Groups, { characters: shown, places: help.places }) }),
          /* @__PURE__ */ jsx(Hints, { help, language })
        ] }),
        /* @__PURE__ */ jsx("section", { children: /* @__PURE__ */ jsx(
          CodeForm,
          {
            language,
            label: pageWords.typeAgain[language],
            value: shown.length === [...help.text].length ? groups(shown).join("-") : void 0
          }
        ) })
      ] }),
      /* @__PURE__ */ jsx(Foot, { language, host, code: false })
    ] })
  );
}
function sentenceOf(help, language) {
  if (help.made.length > 0) return words.keyboard[language];
  if (help.problem === "length") return lengthWords([...help.text].length, language);
  if (help.places.length > 0) return placeWords(help.places, language);
  return bareWords("mistyped-typed", language).sentence;
}
function Hints({ help, language }) {
  const { made, strangers, lookAlikes, places, problem } = help;
  const lines = [
    made.length > 0 && madeWords(made, language),
    strangers.length > 0 && strangerWords(strangers.slice(0, 3), language),
    problem === "length" && places.length > 0 && placeWords(places, language),
    lookAlikes.length > 0 && `${words.alike[language]} ${lookAlikes.map((set) => set.join(" / ")).join(", ")}.`,
    words.forgiven[language]
  ];
  return /* @__PURE__ */ jsx("ul", { class: "hints", children: lines.map((line) => line && /* @__PURE__ */ jsx("li", { children: line })) });
}
function Groups(props) {
  const { characters, places } = props;
  return /* @__PURE__ */ jsx("code", { children: characters.map((character, place) => /* @__PURE__ */ jsxs(Fragment, { children: [
    place > 0 && place % 4 === 0 && "-",
    places.includes(place) ? /* @__PURE__ */ jsx("mark", { children: character }) : character
  ] })) });
}
const groups = (characters) => Array.from(
  { length: Math.ceil(characters.length / 4) },
  (_, i) => characters.slice(4 * i, 4 * i + 4).join("")
);
export {
  mistypedPage
};
