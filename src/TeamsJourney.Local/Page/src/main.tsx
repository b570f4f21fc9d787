import { createRoot } from "react-dom/client";
import { App } from "./App";
import { applyTheme, rememberedTheme } from "./theme";
import "./styles/tokens.css";
import "./styles/shell.css";
import "./styles/posts.css";
import "./styles/card.css";
import "./styles/dialog.css";

applyTheme(rememberedTheme());
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(<App />);
}
