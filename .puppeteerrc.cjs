// Octavo finds a browser that is already there (see `octavo doctor`), so that `npm ci`
// works where browser downloads are blocked. PUPPETEER_SKIP_DOWNLOAD=false asks for one.
module.exports = { skipDownload: process.env.PUPPETEER_SKIP_DOWNLOAD !== 'false' }
