import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { showConsent } from "./consent/consentPages";
import "./app/page.css";

if (!showConsent(location.pathname)) {
  createRoot(document.getElementById("root")!).render(<App />);
}
