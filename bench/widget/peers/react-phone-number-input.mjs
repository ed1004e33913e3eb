// react-phone-number-input with its smaller metadata. Its flags come from the page's own host instead of the author's.
import { createElement, useState } from "react";
import { createRoot } from "react-dom/client";
import PhoneInput from "react-phone-number-input";
import "react-phone-number-input/style.css";

function PhoneField() {
  const [value, setValue] = useState();
  const flagUrl = "flags/{XX}.svg";
  return createElement(PhoneInput, { id: "phone", defaultCountry: "GB", value, onChange: setValue, flagUrl });
}

createRoot(document.querySelector("#root")).render(createElement(PhoneField));
