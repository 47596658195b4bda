/** Contents are finished HTML: only the layout is a template. */
export default function configure(config) {
  config.setUseGitIgnore(false);
  return {
    dir: { input: 'work/content', includes: '../layouts', output: 'work/dist' },
    htmlTemplateEngine: false,
    templateFormats: ['html'],
  };
}
