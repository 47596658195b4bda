/** Contents are finished HTML: only the layout is a template. */
export default function configure(config) {
  config.setUseGitIgnore(false);
  return {
    dir: { input: 'made/content', includes: '../layouts', output: 'made/dist' },
    htmlTemplateEngine: false,
    templateFormats: ['html'],
  };
}
