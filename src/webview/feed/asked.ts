// What the feed asks of the extension, as one event that carries the message; the panel passes it on and adds nothing.
import type { FromPanel } from "../../protocol/panel.ts";

export class AskEvent extends Event {
  constructor(readonly message: FromPanel) {
    super("ask", { bubbles: true, composed: true });
  }
}
