/**
 * The switches a browser is started with: no window, no network of its own, no profile but the given one, and the
 * same glyph positions on screen and in print (`--font-render-hinting=none`). The sandbox stays on unless the user is
 * root, for whom Chromium refuses to start with it.
 */
export function browserFlags(profile: string): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-component-extensions-with-background-pages',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-client-side-phishing-detection',
    '--disable-extensions',
    '--disable-sync',
    '--disable-quic',
    '--disable-breakpad',
    '--disable-crash-reporter',
    '--no-crash-upload',
    '--no-pings',
    '--metrics-recording-only',
    '--mute-audio',
    '--password-store=basic',
    '--use-mock-keychain',
    // Containers give /dev/shm 64 MB, which a long chapter exceeds.
    '--disable-dev-shm-usage',
    '--disable-background-timer-throttling',
    '--disable-renderer-backgrounding',
    '--disable-features=Translate,OptimizationHints,MediaRouter,InterestFeedContentSuggestions,DialMediaRouteProvider',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--force-color-profile=srgb',
    '--font-render-hinting=none',
    '--hide-scrollbars',
    '--lang=en-US',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}
