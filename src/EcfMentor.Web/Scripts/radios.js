import { Radios } from "govuk-frontend";

// The package marks a radio that reveals a field with aria-expanded, which a radio may not carry: axe and WAI-ARIA 1.2 agree.
// What is revealed comes next in the page, where one arrives anyway.
export class RevealingRadios extends Radios {
  syncConditionalRevealWithInputState(input) {
    super.syncConditionalRevealWithInputState(input);
    input.removeAttribute("aria-expanded");
  }
}
