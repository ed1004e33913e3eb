const options = { presets: [["@babel/preset-react", { runtime: "automatic", development: false }]] };

module.exports = {
  entry: "./main.jsx",
  output: { filename: "main.js", publicPath: "./", clean: true },
  module: { rules: [{ test: /\.jsx$/, use: { loader: "babel-loader", options } }] },
  plugins: [
    {
      apply: ({ hooks, webpack }) =>
        hooks.thisCompilation.tap("page", (compilation) =>
          hooks.emit.tap("page", () =>
            compilation.emitAsset(
              "index.html",
              new webpack.sources.RawSource(
                '<!doctype html><html lang="en"><title>Telproof in webpack</title><div id="root"></div><script src="main.js"></script>',
              ),
            ),
          ),
        ),
    },
  ],
  performance: { hints: false },
};
