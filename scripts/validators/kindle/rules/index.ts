import { kfxM01RefusedElements } from './kfx-m01-refused-elements.ts'
import { kfxM02StackParts } from './kfx-m02-stack-parts.ts'
import { kfxM03ContentMathml } from './kfx-m03-content-mathml.ts'
import { kfxM04UnlistedElements } from './kfx-m04-unlisted-elements.ts'
import { kfxM05Merror } from './kfx-m05-merror.ts'
import { kfxM06Semantics } from './kfx-m06-semantics.ts'
import { kfxM07SemanticsFirstChild } from './kfx-m07-semantics-first-child.ts'
import { kfxM08Mfenced } from './kfx-m08-mfenced.ts'
import { kfxM09AlignmentMarks } from './kfx-m09-alignment-marks.ts'
import { kfxM10LabelledRows } from './kfx-m10-labelled-rows.ts'
import { kfxM11ChildCount } from './kfx-m11-child-count.ts'
import { kfxM12LooseText } from './kfx-m12-loose-text.ts'
import { kfxM13InvisibleOperators } from './kfx-m13-invisible-operators.ts'
import { kfxM14EmptyAttributes } from './kfx-m14-empty-attributes.ts'
import { kfxM15MathNamespace } from './kfx-m15-math-namespace.ts'
import { kfxM16MathmlProperty } from './kfx-m16-mathml-property.ts'
import { kfxM17Alttext } from './kfx-m17-alttext.ts'
import { kfxM18AlttextWording } from './kfx-m18-alttext-wording.ts'
import { kfxM19StyledMathematics } from './kfx-m19-styled-mathematics.ts'
import { kfxM20ConverterLeftovers } from './kfx-m20-converter-leftovers.ts'
import { kfxM21WideEquations } from './kfx-m21-wide-equations.ts'
import { kfxM22DisplayEquations } from './kfx-m22-display-equations.ts'
import { kfxM23TallInline } from './kfx-m23-tall-inline.ts'
import { kfxM24MathematicsInTables } from './kfx-m24-mathematics-in-tables.ts'
import { kfxM25MathematicsInLabels } from './kfx-m25-mathematics-in-labels.ts'
import { kfxM26LinksInMathematics } from './kfx-m26-links-in-mathematics.ts'
import { kfxM27ColouredMathematics } from './kfx-m27-coloured-mathematics.ts'
import { kfxM28CharactersWithoutOutline } from './kfx-m28-characters-without-outline.ts'
import { kfxM29Mathvariant } from './kfx-m29-mathvariant.ts'
import { kfxM30VeryManyNodes } from './kfx-m30-very-many-nodes.ts'
import { kfxM31Switch } from './kfx-m31-switch.ts'
import { kfxM32Altimg } from './kfx-m32-altimg.ts'
import { kfxM33SvgEquations } from './kfx-m33-svg-equations.ts'
import { kfxM34RasterEquations } from './kfx-m34-raster-equations.ts'
import { kfxM35TexInText } from './kfx-m35-tex-in-text.ts'
import { kfxM36DrawnByMathjax } from './kfx-m36-drawn-by-mathjax.ts'
import { kfxI01TooManySvgs } from './kfx-i01-too-many-svgs.ts'
import { kfxI02Svg } from './kfx-i02-svg.ts'
import { kfxI03SvgTextAndMotion } from './kfx-i03-svg-text-and-motion.ts'
import { kfxI04SvgElements } from './kfx-i04-svg-elements.ts'
import { kfxI05SvgViewbox } from './kfx-i05-svg-viewbox.ts'
import { kfxI06SvgAttributes } from './kfx-i06-svg-attributes.ts'
import { kfxI07SvgSizesAndReuse } from './kfx-i07-svg-sizes-and-reuse.ts'
import { kfxI08ImageFormats } from './kfx-i08-image-formats.ts'
import { kfxI09MediaTypes } from './kfx-i09-media-types.ts'
import { kfxI10AnimatedGif } from './kfx-i10-animated-gif.ts'
import { kfxI11Transparency } from './kfx-i11-transparency.ts'
import { kfxI12Cmyk } from './kfx-i12-cmyk.ts'
import { kfxI13ImageSize } from './kfx-i13-image-size.ts'
import { kfxI14ImageDensity } from './kfx-i14-image-density.ts'
import { kfxI15SmallImages } from './kfx-i15-small-images.ts'
import { kfxI16TwoPercentages } from './kfx-i16-two-percentages.ts'
import { kfxI17MissingImages } from './kfx-i17-missing-images.ts'
import { kfxI18Alt } from './kfx-i18-alt.ts'
import { kfxI19LongAlt } from './kfx-i19-long-alt.ts'
import { kfxI20ImagePaths } from './kfx-i20-image-paths.ts'
import { kfxI21StyledImages } from './kfx-i21-styled-images.ts'
import { kfxI22ImageMaps } from './kfx-i22-image-maps.ts'
import { kfxI23JpegKind } from './kfx-i23-jpeg-kind.ts'
import { kfxH01Scripts } from './kfx-h01-scripts.ts'
import { kfxH02RefusedElements } from './kfx-h02-refused-elements.ts'
import { kfxH03UnreadableDocuments } from './kfx-h03-unreadable-documents.ts'
import { kfxC01NewSelectors } from './kfx-c01-new-selectors.ts'
import { kfxC02CustomProperties } from './kfx-c02-custom-properties.ts'
import { kfxC03ComputedValues } from './kfx-c03-computed-values.ts'
import { kfxC04Units } from './kfx-c04-units.ts'
import { kfxC05Grid } from './kfx-c05-grid.ts'
import { kfxC06Flex } from './kfx-c06-flex.ts'
import { kfxC07Columns } from './kfx-c07-columns.ts'
import { kfxC08GeneratedContent } from './kfx-c08-generated-content.ts'
import { kfxC09Counters } from './kfx-c09-counters.ts'
import { kfxC10Positions } from './kfx-c10-positions.ts'
import { kfxC11NegativeLengths } from './kfx-c11-negative-lengths.ts'
import { kfxC12Floats } from './kfx-c12-floats.ts'
import { kfxC13LogicalProperties } from './kfx-c13-logical-properties.ts'
import { kfxC14BreakTwins } from './kfx-c14-break-twins.ts'
import { kfxC15Keeps } from './kfx-c15-keeps.ts'
import { kfxC16BackgroundImages } from './kfx-c16-background-images.ts'
import { kfxC17ForcedColours } from './kfx-c17-forced-colours.ts'
import { kfxC18ForcedText } from './kfx-c18-forced-text.ts'
import { kfxC19IndentsAndGrays } from './kfx-c19-indents-and-grays.ts'
import { kfxC20Overflow } from './kfx-c20-overflow.ts'
import { kfxC21AtRules } from './kfx-c21-at-rules.ts'
import { kfxC22MediaQueries } from './kfx-c22-media-queries.ts'
import { kfxC23UnlistedProperties } from './kfx-c23-unlisted-properties.ts'
import { kfxC24WebkitBoxShadow } from './kfx-c24-webkit-box-shadow.ts'
import { kfxC25PrefixesAndHyphens } from './kfx-c25-prefixes-and-hyphens.ts'
import { kfxC26BrokenSheets } from './kfx-c26-broken-sheets.ts'
import { kfxT01LargeTables } from './kfx-t01-large-tables.ts'
import { kfxT02LongAndWideTables } from './kfx-t02-long-and-wide-tables.ts'
import { kfxT03NestedTables } from './kfx-t03-nested-tables.ts'
import { kfxT04HeadlessTables } from './kfx-t04-headless-tables.ts'
import { kfxT05SpansBeyondTheTable } from './kfx-t05-spans-beyond-the-table.ts'
import { kfxT06MovedTables } from './kfx-t06-moved-tables.ts'
import { kfxT07CaptionsBelow } from './kfx-t07-captions-below.ts'
import { kfxT08FullCells } from './kfx-t08-full-cells.ts'
import { kfxT09CellWidths } from './kfx-t09-cell-widths.ts'
import { kfxT10LayoutTables } from './kfx-t10-layout-tables.ts'
import { kfxF01FontFormats } from './kfx-f01-font-formats.ts'
import { kfxF02ObfuscatedFonts } from './kfx-f02-obfuscated-fonts.ts'
import { kfxF03ObfuscationKeys } from './kfx-f03-obfuscation-keys.ts'
import { kfxF04VariableFonts } from './kfx-f04-variable-fonts.ts'
import { kfxF05FontLicences } from './kfx-f05-font-licences.ts'
import { kfxF06MainFace } from './kfx-f06-main-face.ts'
import { kfxF07FontsForMathematics } from './kfx-f07-fonts-for-mathematics.ts'
import { kfxH04SelfClosedElements } from './kfx-h04-self-closed-elements.ts'
import { kfxH05BlocksInParagraphs } from './kfx-h05-blocks-in-paragraphs.ts'
import { kfxH06Encoding } from './kfx-h06-encoding.ts'
import { kfxH07SpecialSpaces } from './kfx-h07-special-spaces.ts'
import { kfxH08LongHiddenText } from './kfx-h08-long-hidden-text.ts'
import { kfxH09HiddenText } from './kfx-h09-hidden-text.ts'
import { kfxH10ManyOrLargeFiles } from './kfx-h10-many-or-large-files.ts'
import { kfxH11LargeDocuments } from './kfx-h11-large-documents.ts'
import { kfxH12EmptyTargets } from './kfx-h12-empty-targets.ts'
import { kfxH13SoundAndFilm } from './kfx-h13-sound-and-film.ts'
import { kfxH14UnlistedElements } from './kfx-h14-unlisted-elements.ts'
import { kfxH15HyphensInComments } from './kfx-h15-hyphens-in-comments.ts'
import { kfxH16ConverterTraps } from './kfx-h16-converter-traps.ts'
import { kfxH17Ids } from './kfx-h17-ids.ts'
import { kfxH18RubyAndDeepLists } from './kfx-h18-ruby-and-deep-lists.ts'
import { kfxH19LongLinesOfCode } from './kfx-h19-long-lines-of-code.ts'
import { kfxH20Language } from './kfx-h20-language.ts'
import { kfxN01TableOfContents } from './kfx-n01-table-of-contents.ts'
import { kfxN02DeadEntries } from './kfx-n02-dead-entries.ts'
import { kfxN03LinksToBody } from './kfx-n03-links-to-body.ts'
import { kfxN04DeepContents } from './kfx-n04-deep-contents.ts'
import { kfxN05Landmarks } from './kfx-n05-landmarks.ts'
import { kfxN06Ncx } from './kfx-n06-ncx.ts'
import { kfxN07PageList } from './kfx-n07-page-list.ts'
import { kfxN08EscapedAddresses } from './kfx-n08-escaped-addresses.ts'
import { kfxN09DeadLinks } from './kfx-n09-dead-links.ts'
import { kfxN10OddAddresses } from './kfx-n10-odd-addresses.ts'
import { kfxX01NotePairs } from './kfx-x01-note-pairs.ts'
import { kfxX02NoteElements } from './kfx-x02-note-elements.ts'
import { kfxX03MutualLinks } from './kfx-x03-mutual-links.ts'
import { kfxX04HiddenNotes } from './kfx-x04-hidden-notes.ts'
import { kfxX05RichNotes } from './kfx-x05-rich-notes.ts'
import { kfxX06ShopsAndForms } from './kfx-x06-shops-and-forms.ts'
import { kfxP01TitleAndLanguage } from './kfx-p01-title-and-language.ts'
import { kfxP02LanguageTags } from './kfx-p02-language-tags.ts'
import { kfxP03LanguageSupport } from './kfx-p03-language-support.ts'
import { kfxP04SeveralTitles } from './kfx-p04-several-titles.ts'
import { kfxP05Cover } from './kfx-p05-cover.ts'
import { kfxP06CoverFormat } from './kfx-p06-cover-format.ts'
import { kfxP07CoverDimensions } from './kfx-p07-cover-dimensions.ts'
import { kfxP08CoverSize } from './kfx-p08-cover-size.ts'
import { kfxP09CoverPage } from './kfx-p09-cover-page.ts'
import { kfxP10CoverMeta } from './kfx-p10-cover-meta.ts'
import { kfxP11Protection } from './kfx-p11-protection.ts'
import { kfxP12ManifestIds } from './kfx-p12-manifest-ids.ts'
import { kfxP13FileName } from './kfx-p13-file-name.ts'
import { kfxP14FileSize } from './kfx-p14-file-size.ts'
import { kfxP15FixedLayout } from './kfx-p15-fixed-layout.ts'
import { kfxP16ImagesOnly } from './kfx-p16-images-only.ts'
import { kfxP17ForeignSpine } from './kfx-p17-foreign-spine.ts'
import { kfxP18ChineseFromTheRight } from './kfx-p18-chinese-from-the-right.ts'
import { kfxP19Epubcheck } from './kfx-p19-epubcheck.ts'
import { kfxP20DictionariesAndOverlays } from './kfx-p20-dictionaries-and-overlays.ts'
import { kfxV01Converted } from './kfx-v01-converted.ts'
import { kfxV02EnhancedTypesetting } from './kfx-v02-enhanced-typesetting.ts'
import { kfxV03LoggedErrors } from './kfx-v03-logged-errors.ts'
import { kfxV04EquationsCounted } from './kfx-v04-equations-counted.ts'
import { kfxV05MathmlKept } from './kfx-v05-mathml-kept.ts'
import { kfxV06EquationsDrawn } from './kfx-v06-equations-drawn.ts'
import { kfxV07ContentsCounted } from './kfx-v07-contents-counted.ts'
import { kfxV08DecoderErrors } from './kfx-v08-decoder-errors.ts'
import { kfxV09RouteKnown } from './kfx-v09-route-known.ts'
import { kfxV10SteadyVerdict } from './kfx-v10-steady-verdict.ts'
import type { KindleRule } from '../rule.ts'

/** The shelf of Kindle rules, in the order of the rule table. */
export const kindleRules: readonly KindleRule[] = [
  kfxM01RefusedElements,
  kfxM02StackParts,
  kfxM03ContentMathml,
  kfxM04UnlistedElements,
  kfxM05Merror,
  kfxM06Semantics,
  kfxM07SemanticsFirstChild,
  kfxM08Mfenced,
  kfxM09AlignmentMarks,
  kfxM10LabelledRows,
  kfxM11ChildCount,
  kfxM12LooseText,
  kfxM13InvisibleOperators,
  kfxM14EmptyAttributes,
  kfxM15MathNamespace,
  kfxM16MathmlProperty,
  kfxM17Alttext,
  kfxM18AlttextWording,
  kfxM19StyledMathematics,
  kfxM20ConverterLeftovers,
  kfxM21WideEquations,
  kfxM22DisplayEquations,
  kfxM23TallInline,
  kfxM24MathematicsInTables,
  kfxM25MathematicsInLabels,
  kfxM26LinksInMathematics,
  kfxM27ColouredMathematics,
  kfxM28CharactersWithoutOutline,
  kfxM29Mathvariant,
  kfxM30VeryManyNodes,
  kfxM31Switch,
  kfxM32Altimg,
  kfxM33SvgEquations,
  kfxM34RasterEquations,
  kfxM35TexInText,
  kfxM36DrawnByMathjax,
  kfxI01TooManySvgs,
  kfxI02Svg,
  kfxI03SvgTextAndMotion,
  kfxI04SvgElements,
  kfxI05SvgViewbox,
  kfxI06SvgAttributes,
  kfxI07SvgSizesAndReuse,
  kfxI08ImageFormats,
  kfxI09MediaTypes,
  kfxI10AnimatedGif,
  kfxI11Transparency,
  kfxI12Cmyk,
  kfxI13ImageSize,
  kfxI14ImageDensity,
  kfxI15SmallImages,
  kfxI16TwoPercentages,
  kfxI17MissingImages,
  kfxI18Alt,
  kfxI19LongAlt,
  kfxI20ImagePaths,
  kfxI21StyledImages,
  kfxI22ImageMaps,
  kfxI23JpegKind,
  kfxH01Scripts,
  kfxH02RefusedElements,
  kfxH03UnreadableDocuments,
  kfxC01NewSelectors,
  kfxC02CustomProperties,
  kfxC03ComputedValues,
  kfxC04Units,
  kfxC05Grid,
  kfxC06Flex,
  kfxC07Columns,
  kfxC08GeneratedContent,
  kfxC09Counters,
  kfxC10Positions,
  kfxC11NegativeLengths,
  kfxC12Floats,
  kfxC13LogicalProperties,
  kfxC14BreakTwins,
  kfxC15Keeps,
  kfxC16BackgroundImages,
  kfxC17ForcedColours,
  kfxC18ForcedText,
  kfxC19IndentsAndGrays,
  kfxC20Overflow,
  kfxC21AtRules,
  kfxC22MediaQueries,
  kfxC23UnlistedProperties,
  kfxC24WebkitBoxShadow,
  kfxC25PrefixesAndHyphens,
  kfxC26BrokenSheets,
  kfxT01LargeTables,
  kfxT02LongAndWideTables,
  kfxT03NestedTables,
  kfxT04HeadlessTables,
  kfxT05SpansBeyondTheTable,
  kfxT06MovedTables,
  kfxT07CaptionsBelow,
  kfxT08FullCells,
  kfxT09CellWidths,
  kfxT10LayoutTables,
  kfxF01FontFormats,
  kfxF02ObfuscatedFonts,
  kfxF03ObfuscationKeys,
  kfxF04VariableFonts,
  kfxF05FontLicences,
  kfxF06MainFace,
  kfxF07FontsForMathematics,
  kfxH04SelfClosedElements,
  kfxH05BlocksInParagraphs,
  kfxH06Encoding,
  kfxH07SpecialSpaces,
  kfxH08LongHiddenText,
  kfxH09HiddenText,
  kfxH10ManyOrLargeFiles,
  kfxH11LargeDocuments,
  kfxH12EmptyTargets,
  kfxH13SoundAndFilm,
  kfxH14UnlistedElements,
  kfxH15HyphensInComments,
  kfxH16ConverterTraps,
  kfxH17Ids,
  kfxH18RubyAndDeepLists,
  kfxH19LongLinesOfCode,
  kfxH20Language,
  kfxN01TableOfContents,
  kfxN02DeadEntries,
  kfxN03LinksToBody,
  kfxN04DeepContents,
  kfxN05Landmarks,
  kfxN06Ncx,
  kfxN07PageList,
  kfxN08EscapedAddresses,
  kfxN09DeadLinks,
  kfxN10OddAddresses,
  kfxX01NotePairs,
  kfxX02NoteElements,
  kfxX03MutualLinks,
  kfxX04HiddenNotes,
  kfxX05RichNotes,
  kfxX06ShopsAndForms,
  kfxP01TitleAndLanguage,
  kfxP02LanguageTags,
  kfxP03LanguageSupport,
  kfxP04SeveralTitles,
  kfxP05Cover,
  kfxP06CoverFormat,
  kfxP07CoverDimensions,
  kfxP08CoverSize,
  kfxP09CoverPage,
  kfxP10CoverMeta,
  kfxP11Protection,
  kfxP12ManifestIds,
  kfxP13FileName,
  kfxP14FileSize,
  kfxP15FixedLayout,
  kfxP16ImagesOnly,
  kfxP17ForeignSpine,
  kfxP18ChineseFromTheRight,
  kfxP19Epubcheck,
  kfxP20DictionariesAndOverlays,
  kfxV01Converted,
  kfxV02EnhancedTypesetting,
  kfxV03LoggedErrors,
  kfxV04EquationsCounted,
  kfxV05MathmlKept,
  kfxV06EquationsDrawn,
  kfxV07ContentsCounted,
  kfxV08DecoderErrors,
  kfxV09RouteKnown,
  kfxV10SteadyVerdict,
]
