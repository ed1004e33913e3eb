import { bootstrapApplication } from "@angular/platform-browser";
import { config } from "./config";
import { SignUp } from "./sign-up";

bootstrapApplication(SignUp, config);
