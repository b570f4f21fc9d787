import type { Theme } from "../theme";

interface Palette {
  readonly text: string;
  readonly subtle: string;
  readonly background: string;
  readonly emphasis: string;
  readonly border: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly goodBackground: string;
  readonly warningBackground: string;
  readonly attentionBackground: string;
  readonly accentBackground: string;
}

const palettes: Record<Theme, Palette> = {
  default: {
    text: "#242424", subtle: "#616161", background: "#ffffff", emphasis: "#f5f5f5", border: "#e0e0e0", accent: "#5b5fc7",
    good: "#0e700e", warning: "#835c00", attention: "#b10e1c",
    goodBackground: "#f1faf1", warningBackground: "#fff9f0", attentionBackground: "#fdf3f4", accentBackground: "#ebebff",
  },
  dark: {
    text: "#ffffff", subtle: "#adadad", background: "#292929", emphasis: "#1f1f1f", border: "#525252", accent: "#9ea2ff",
    good: "#7fd97f", warning: "#f2c661", attention: "#f1707b",
    goodBackground: "#0a2e0a", warningBackground: "#3a2b04", attentionBackground: "#3f1011", accentBackground: "#2f2f5c",
  },
  contrast: {
    text: "#ffffff", subtle: "#ffffff", background: "#000000", emphasis: "#000000", border: "#ffffff", accent: "#ffff00",
    good: "#3ff23f", warning: "#ffff00", attention: "#ff6a6a",
    goodBackground: "#000000", warningBackground: "#000000", attentionBackground: "#000000", accentBackground: "#000000",
  },
};

/** The renderer's host config, after the look of Teams in each theme. */
export function hostConfigFor(theme: Theme) {
  const palette = palettes[theme];
  const color = (value: string) => ({ default: value, subtle: value });
  const foregroundColors = {
    default: { default: palette.text, subtle: palette.subtle },
    dark: color("#242424"),
    light: color("#ffffff"),
    accent: color(palette.accent),
    good: color(palette.good),
    warning: color(palette.warning),
    attention: color(palette.attention),
  };
  const container = (backgroundColor: string) => ({ backgroundColor, borderColor: palette.border, foregroundColors });
  return {
    hostCapabilities: { capabilities: null },
    supportsInteractivity: true,
    choiceSetInputValueSeparator: ",",
    fontFamily: "var(--font)",
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 4, default: 8, medium: 12, large: 20, extraLarge: 28, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.border },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: container(palette.background),
      emphasis: container(palette.emphasis),
      good: container(palette.goodBackground),
      warning: container(palette.warningBackground),
      attention: container(palette.attentionBackground),
      accent: container(palette.accentBackground),
    },
    actions: {
      maxActions: 6,
      spacing: "medium",
      buttonSpacing: 8,
      showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
      preExpandSingleShowCardAction: false,
      actionsOrientation: "horizontal",
      actionAlignment: "left",
    },
    adaptiveCard: { allowCustomStyle: false },
    imageSet: { imageSize: "medium", maxImageHeight: 100 },
    factSet: {
      title: { color: "default", size: "default", isSubtle: false, weight: "bolder", wrap: true, maxWidth: 160 },
      value: { color: "default", size: "default", isSubtle: false, weight: "default", wrap: true },
      spacing: 12,
    },
    inputs: {
      label: { inputSpacing: "small", requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" }, optionalInputs: { weight: "bolder" } },
      errorMessage: { color: "attention", size: "small", weight: "default", spacing: "small" },
    },
  };
}
