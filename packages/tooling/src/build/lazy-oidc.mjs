/**
 * @actions/core loads an HTTP client (undici, 771 KB, a third of the start-up) for OpenID tokens that Shipworthy never asks for.
 * The client moves behind the one function that needs it.
 */
export const lazyOidc = {
  name: 'lazy-oidc',
  setup(build) {
    build.onResolve({ filter: /\/oidc-utils\.js$/ }, ({ path, importer, namespace }) => {
      if (namespace === 'lazy-oidc' || !/[\\/]@actions[\\/]core[\\/]/.test(importer)) return undefined;
      return { path: 'oidc-utils.js', namespace: 'lazy-oidc', pluginData: { resolveDir: importer.replace(/[\\/][^\\/]+$/, '') } };
    });
    build.onLoad({ filter: /.*/, namespace: 'lazy-oidc' }, ({ pluginData }) => ({ contents: source, resolveDir: pluginData.resolveDir, loader: 'js' }));
  },
};

const source = `export class OidcClient {
  static async getIDToken(audience) {
    const { OidcClient: Client } = await import('./oidc-utils.js');
    return Client.getIDToken(audience);
  }
}`;
