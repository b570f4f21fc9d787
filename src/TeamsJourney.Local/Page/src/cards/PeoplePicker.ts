import { Input, PropertyBag } from "adaptivecards";
import type { BaseSerializationContext } from "adaptivecards";
import type { Person } from "../contract";
import type { Strings } from "../strings";

/** What the picker needs and a card cannot say. Set before a card is drawn: the renderer makes its elements itself. */
export const directory: { people: readonly Person[]; strings: Strings | undefined } = { people: [], strings: undefined };

let lastList = 0;

/** An `Input.ChoiceSet` whose choices are the organisation's people: type, choose, and it gives Entra ids, with commas between. */
export class PeoplePicker extends Input {
  static readonly JsonTypeName = "Local.PeoplePicker";

  private chosen: Person[] = [];
  private isMultiSelect = false;
  private placeholder = "";
  private box: HTMLInputElement | undefined;
  private chips: HTMLElement | undefined;
  private options: HTMLElement | undefined;
  private active = -1;

  override getJsonTypeName() { return PeoplePicker.JsonTypeName; }

  override get value(): string {
    return this.chosen.map((person) => person.entraId).join(",");
  }

  override isSet(): boolean {
    return this.chosen.length > 0;
  }

  override focus(): void {
    this.box?.focus();
  }

  protected override internalParse(source: PropertyBag, context: BaseSerializationContext): void {
    super.internalParse(source, context);
    this.isMultiSelect = source["isMultiSelect"] === true;
    this.placeholder = typeof source["placeholder"] === "string" ? source["placeholder"] : "";
    const given = typeof source["value"] === "string" ? source["value"].split(",") : [];
    this.chosen = directory.people.filter((person) => given.includes(person.entraId));
  }

  protected override internalRender(): HTMLElement {
    const strings = directory.strings;
    const root = document.createElement("div");
    root.className = "people-picker";
    this.chips = document.createElement("div");
    this.chips.className = "people-chips";
    const box = document.createElement("input");
    this.box = box;
    box.type = "text";
    box.autocomplete = "off";
    box.placeholder = this.placeholder || (strings?.find ?? "");
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-expanded", "false");
    box.setAttribute("aria-autocomplete", "list");
    this.options = document.createElement("ul");
    this.options.id = `people-${++lastList}`;
    this.options.className = "people-options";
    this.options.setAttribute("role", "listbox");
    this.options.hidden = true;
    box.setAttribute("aria-controls", this.options.id);
    box.addEventListener("input", () => this.open());
    box.addEventListener("focus", () => this.open());
    // Not at once: a dialog that becomes shorter moves its buttons away from under the click that takes the focus.
    box.addEventListener("blur", () => setTimeout(() => { if (document.activeElement !== box) { this.close(); } }, 200));
    box.addEventListener("keydown", (event) => this.onKey(event));
    root.append(this.chips, box, this.options);
    this.drawChips();
    return root;
  }

  private found(): readonly Person[] {
    const sought = (this.box?.value ?? "").trim().toLowerCase();
    return directory.people.filter((person) => !this.chosen.includes(person) && person.name.toLowerCase().includes(sought));
  }

  private open(): void {
    this.active = Math.min(this.active, this.found().length - 1);
    this.drawOptions();
  }

  private close(): void {
    this.active = -1;
    if (this.options && this.box) {
      this.options.hidden = true;
      this.box.setAttribute("aria-expanded", "false");
      this.box.removeAttribute("aria-activedescendant");
    }
  }

  private onKey(event: KeyboardEvent): void {
    const found = this.found();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.active = (this.active + (event.key === "ArrowDown" ? 1 : -1) + found.length) % Math.max(1, found.length);
      this.drawOptions();
    } else if (event.key === "Enter") {
      const person = found[this.active] ?? (found.length === 1 ? found[0] : undefined);
      if (person) {
        event.preventDefault();
        event.stopPropagation();
        this.choose(person);
      }
    } else if (event.key === "Escape" && this.options && !this.options.hidden) {
      // Closes the list, not the dialog around it.
      event.preventDefault();
      event.stopPropagation();
      this.close();
    } else if (event.key === "Backspace" && this.box?.value === "" && this.chosen.length > 0) {
      this.chosen = this.chosen.slice(0, -1);
      this.changed();
    }
  }

  private choose(person: Person): void {
    this.chosen = this.isMultiSelect ? [...this.chosen, person] : [person];
    if (this.box) {
      this.box.value = "";
    }
    this.changed();
    this.close();
  }

  private changed(): void {
    this.drawChips();
    this.valueChanged();
  }

  private drawChips(): void {
    this.chips?.replaceChildren(...this.chosen.map((person) => {
      const chip = document.createElement("button");
      chip.type = "button";
      chip.className = "people-chip";
      chip.textContent = person.name;
      chip.setAttribute("aria-label", directory.strings?.remove(person.name) ?? person.name);
      chip.addEventListener("click", () => {
        this.chosen = this.chosen.filter((other) => other !== person);
        this.changed();
        this.box?.focus();
      });
      return chip;
    }));
  }

  private drawOptions(): void {
    const { box, options } = this;
    if (!box || !options) {
      return;
    }
    const found = this.found();
    const opens = options.hidden;
    options.hidden = false;
    box.setAttribute("aria-expanded", "true");
    if (found.length === 0) {
      const none = document.createElement("li");
      none.className = "people-none";
      none.textContent = directory.strings?.nobody ?? "";
      options.replaceChildren(none);
      return;
    }
    options.replaceChildren(...found.map((person, index) => {
      const option = document.createElement("li");
      option.id = `${options.id}-${index}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", String(index === this.active));
      option.textContent = person.name;
      option.style.setProperty("--avatar", person.color);
      option.dataset["initials"] = person.initials;
      // Before the box loses focus, which closes the list.
      option.addEventListener("mousedown", (event) => {
        event.preventDefault();
        this.choose(person);
      });
      return option;
    }));
    if (opens) {
      options.scrollIntoView({ block: "nearest" });
    }
    if (this.active >= 0) {
      options.children[this.active]?.scrollIntoView({ block: "nearest" });
      box.setAttribute("aria-activedescendant", `${options.id}-${this.active}`);
    }
  }
}
