import type { AccessibilityRule } from '../rule.ts'
import { accessModes } from './access-modes.ts'
import { altFileName } from './alt-file-name.ts'
import { alttextTex } from './alttext-tex.ts'
import { backlinkName } from './backlink-name.ts'
import { conformanceUncertified } from './conformance-uncertified.ts'
import { featureUnclaimed } from './feature-unclaimed.ts'
import { featureUnfounded } from './feature-unfounded.ts'
import { headingMissing } from './heading-missing.ts'
import { languageOfPart } from './language-of-part.ts'
import { pageListLabel } from './page-list-label.ts'
import { pageListMissing } from './page-list-missing.ts'
import { pageListOrder } from './page-list-order.ts'
import { pageSourceIdle } from './page-source-idle.ts'
import { severalH1 } from './several-h1.ts'
import { tableHeaders } from './table-headers.ts'

export const accessibilityRules: readonly AccessibilityRule[] = [
  altFileName,
  alttextTex,
  tableHeaders,
  headingMissing,
  severalH1,
  languageOfPart,
  backlinkName,
  pageListMissing,
  pageListOrder,
  pageListLabel,
  pageSourceIdle,
  featureUnfounded,
  featureUnclaimed,
  accessModes,
  conformanceUncertified,
]
