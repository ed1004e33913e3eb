const { TELPROOF_APP_KEY: appKey = "", TELPROOF_URL: baseUrl = "" } = process.env;

export const load = () => ({ appKey, baseUrl });
