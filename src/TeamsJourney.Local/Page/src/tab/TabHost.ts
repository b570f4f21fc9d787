/** The host's side of teams-js 2: what travels between a tab and the window around it. */

interface Request {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args?: readonly unknown[];
}

export interface TabHostAnswers {
  readonly context: () => Record<string, unknown>;
  readonly token: () => Promise<string>;
  readonly open: (address: string) => void;
}

// The newest client that this host claims to be as able as; teams-js leaves out what an older one lacks.
const supportedSdk = "2.30.0";

const runtime = JSON.stringify({
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: { pages: {} },
});

/** Answers one frame. Messages of any other window or origin are not for us. */
export class TabHost {
  private readonly listened = new Set<string>();

  constructor(
    private readonly frame: () => HTMLIFrameElement | null,
    private readonly origin: string,
    private readonly answers: TabHostAnswers,
  ) {
    window.addEventListener("message", this.onMessage);
  }

  close(): void {
    window.removeEventListener("message", this.onMessage);
  }

  /** Tells the tab, if it asked to hear of it. */
  changeTheme(theme: string): void {
    if (this.listened.has("themeChange")) {
      this.post({ func: "themeChange", args: [theme] });
    }
  }

  private readonly onMessage = (event: MessageEvent): void => {
    const request = event.data as Partial<Request> | null;
    if (event.source !== this.frame()?.contentWindow || event.origin !== this.origin || typeof request?.func !== "string" || typeof request.id !== "number") {
      return;
    }
    void this.answer(request as Request);
  };

  private async answer(request: Request): Promise<void> {
    const args = await this.argsFor(request);
    if (args) {
      this.post({ id: request.id, uuidAsString: request.uuidAsString, args });
    }
  }

  private async argsFor(request: Request): Promise<readonly unknown[] | undefined> {
    switch (request.func) {
      case "initialize":
        return ["content", "web", runtime, supportedSdk];
      case "getContext":
        return [this.answers.context()];
      case "authentication.getAuthToken":
        return this.answers.token().then((token) => [true, token], () => [false, "InternalError"]);
      case "registerHandler":
        this.listened.add(String(request.args?.[0]));
        return undefined;
      case "executeDeepLink":
        this.answers.open(String(request.args?.[0]));
        return [true];
      default:
        // Notifications (appInitialization.*) want no answer; of anything else a developer should know.
        if (!request.func.startsWith("appInitialization.")) {
          console.info(`The tab asked for ${request.func}, which Local Teams does not have.`);
        }
        return undefined;
    }
  }

  private post(message: object): void {
    this.frame()?.contentWindow?.postMessage(message, this.origin);
  }
}
