import type { take as english } from "../en/take";

export const take: typeof english = {
  title: "Meenemen",
  working: "Wordt gemaakt…",
  poster: (size: string) => `Poster, ${size} (PDF)`,
  blank: (size: string) => `Leeg sjabloon, ${size} (PDF)`,
  svg: "Tekening (SVG)",
  png: "Plaatje (PNG)",
  csv: "Tabel (CSV)",
  json: "Klantreisbestand (JSON)",
  mermaid: "Mermaid-diagram",
  lucid: "Lucidchart",
  miro: "Plakbriefjes voor Miro (CSV)",
  bring: "Breng een klantreisbestand in",
  notAJourney: "Dit bestand is geen klantreis die meegenomen werd.",
};
