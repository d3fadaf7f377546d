import { validate } from 'octavo'

const { answers, findings } = await validate('book.epub', {
  inspectors: ['container', 'kindle'],
  destination: 'kfx-output',
})
for (const { question, answer } of answers) {
  console.log(`${question}: ${answer}`)
}
for (const { severity, file, line, rule } of findings) {
  if (severity === 'error') console.log(`${file}:${line} ${rule}`)
}
