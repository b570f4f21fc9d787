export const configure = {
  title: "Customer journey",
  intro: "The tab shows the map, your own part, and leads the workshop.",
  which: "What should this tab show?",
  ofTheChannel: "The journey that this channel works on",
};
