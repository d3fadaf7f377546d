import type { ContainerRule } from '../rule.ts'
import { accessibilityVocabulary } from './accessibility-vocabulary.ts'
import { altMissing } from './alt-missing.ts'
import { alttextMissing } from './alttext-missing.ts'
import { brokenLink } from './broken-link.ts'
import { conformsTo } from './conforms-to.ts'
import { imageDamaged } from './image-damaged.ts'
import { imageHuge } from './image-huge.ts'
import { javascriptLink } from './javascript-link.ts'
import { mimetype } from './mimetype.ts'
import { navSpine } from './nav-spine.ts'
import { rogueFile } from './rogue-file.ts'
import { unportableName } from './unportable-name.ts'

export const containerRules: readonly ContainerRule[] = [
  mimetype,
  rogueFile,
  brokenLink,
  javascriptLink,
  imageDamaged,
  imageHuge,
  navSpine,
  altMissing,
  alttextMissing,
  accessibilityVocabulary,
  conformsTo,
  unportableName,
]
