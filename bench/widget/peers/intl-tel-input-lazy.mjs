// intl-tel-input with its formatter fetched after the page, as its documentation recommends.
import intlTelInput from "intl-tel-input";
import "intl-tel-input/styles";

intlTelInput(document.querySelector("#phone"), {
  initialCountry: "gb",
  loadUtils: () => import("intl-tel-input/utils"),
});
