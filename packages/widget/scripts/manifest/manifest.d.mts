// For the test that compares the manifest's file with what the sources make.
export declare const manifestText: () => string;
