// Small helpers on top of pages that already work without any of this.
import { Button, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, SkipLink, Tabs, createAll } from "govuk-frontend";
import { closeOnEscape } from "./account.js";
import { RevealingRadios } from "./radios.js";

// govuk-frontend looks for these two classes; set here because the page carries no inline script.
document.body.classList.add("js-enabled", "govuk-frontend-supported");

for (const component of [Button, Checkboxes, ErrorSummary, NotificationBanner, PasswordInput, RevealingRadios, SkipLink, Tabs]) {
  createAll(component);
}

closeOnEscape(document.querySelector(".account"));
