// Starts the panel's page: registers the elements; the page's one element is in the HTML that the extension serves.
import "./panel.ts";
