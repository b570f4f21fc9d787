// Independent readers of what the product takes along: one JSON line in (kind and path), one JSON line out, until the input ends.
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import Ajv from "ajv/dist/2020.js";
import { unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import Papa from "papaparse";

const readers = {
  async pdf(bytes) {
    const { getDocument, OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs");
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true }).promise;
    const pages = [];
    const fonts = new Set();
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      // Blanks that the reader makes up between two texts are not on the page.
      content.items = content.items.filter(item => item.str.trim() || item.hasEOL);
      const operators = await page.getOperatorList();
      let smallest = Infinity;
      operators.fnArray.forEach((operator, at) => {
        if (operator === OPS.setFont) fonts.add(operators.argsArray[at][0]);
      });
      for (const item of content.items) {
        if (item.str.trim()) smallest = Math.min(smallest, Math.hypot(item.transform[2], item.transform[3]));
      }
      const [left, bottom, right, top] = page.view;
      pages.push({
        width: right - left, height: top - bottom, smallestText: smallest, images: operators.fnArray.filter(operator => operator === OPS.paintImageXObject).length,
        text: content.items.map(item => item.str).join("\n"),
        rightmost: Math.max(...content.items.filter(item => item.str.trim()).map(item => item.transform[4] + item.width)), lowest: Math.min(...content.items.filter(item => item.str.trim()).map(item => item.transform[5])),
        embedded: [...fonts].map(name => page.commonObjs.get(name)).map(font => ({ name: font.name, isEmbedded: !font.missingFile })),
      });
    }
    const { info } = await document.getMetadata();
    return { pages, title: info.Title ?? "", language: info.Language ?? "" };
  },

  async csv(bytes) {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const parsed = Papa.parse(text.replace(/^\ufeff/, ""), { skipEmptyLines: true });
    return { hasMark: text.startsWith("\ufeff"), rows: parsed.data, errors: parsed.errors.map(error => error.message), delimiter: parsed.meta.delimiter };
  },

  async mermaid(bytes) {
    const { window } = new JSDOM("");
    globalThis.window ??= window;
    globalThis.document ??= window.document;
    const mermaid = (await import("mermaid")).default;
    await mermaid.parse(new TextDecoder().decode(bytes));
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(new TextDecoder().decode(bytes));
    return { type: diagram.type, title: diagram.db.getDiagramTitle(), sections: diagram.db.getSections(), tasks: diagram.db.getTasks() };
  },

  async lucid(bytes) {
    const files = unzipSync(new Uint8Array(bytes));
    return { files: Object.keys(files), document: JSON.parse(new TextDecoder().decode(files["document.json"])) };
  },

  async schema(bytes, schema) {
    const validate = new Ajv({ allErrors: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(JSON.parse(await readFile(schema, "utf8")));
    return { isValid: validate(JSON.parse(new TextDecoder().decode(bytes))), problems: (validate.errors ?? []).map(error => `${error.instancePath} ${error.message}`) };
  },

  async svg(bytes) {
    const { window } = new JSDOM(new TextDecoder("utf-8", { fatal: true }).decode(bytes), { contentType: "image/svg+xml" });
    const elements = [...window.document.querySelectorAll("*")];
    return {
      root: elements[0].tagName, elements: [...new Set(elements.map(element => element.tagName))],
      attributes: [...new Set(elements.flatMap(element => element.getAttributeNames()))], text: elements.filter(element => element.tagName === "text").map(element => element.textContent),
    };
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    const { kind, path, schema } = JSON.parse(line);
    answer = await readers[kind](await readFile(path), schema);
  } catch (error) {
    answer = { error: String(error?.stack ?? error) };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
}

// The tests have ended, however they did.
process.exit(0);
