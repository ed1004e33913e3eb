import { mergeApplicationConfig } from "@angular/core";
import { type BootstrapContext, bootstrapApplication } from "@angular/platform-browser";
import { provideServerRendering, RenderMode, withRoutes } from "@angular/ssr";
import { config } from "./config";
import { SignUp } from "./sign-up";

const routes = withRoutes([{ path: "**", renderMode: RenderMode.Server }]);
const serverConfig = mergeApplicationConfig(config, { providers: [provideServerRendering(routes)] });

export default (context: BootstrapContext) => bootstrapApplication(SignUp, serverConfig, context);
