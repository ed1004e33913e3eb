// intl-tel-input with its formatter inside, as its documentation begins.
import intlTelInput from "intl-tel-input/intlTelInputWithUtils";
import "intl-tel-input/styles";

intlTelInput(document.querySelector("#phone"), { initialCountry: "gb" });
