public import AvowRecord
public import AvowStore
import Foundation

/// Whether paragraphs still stand in the record with the words that were coded.
public struct CodedParagraphs {
  /// A finding for each that was changed or is gone; empty when all stand as they were.
  public static func findings(_ coded: [(paragraph: String, digest: String)], in record: RecordStore) throws
    -> [Finding]
  {
    findings(coded, places: try record.paragraphPlaces(coded.map(\.paragraph)))
  }

  /// The same, where the places were read already.
  public static func findings(
    _ coded: [(paragraph: String, digest: String)], places: [String: ParagraphPlace]
  ) -> [Finding] {
    coded.compactMap { one in
      guard let text = places[one.paragraph]?.text else {
        return Finding(
          .disagreement, kind: "coded-paragraph-gone", place: one.paragraph, fragment: "",
          meaning:
            "The record does not hold this paragraph any more. What was coded of it stays and is not counted."
        )
      }
      guard Digest.of(Data(text.utf8)) != one.digest else { return nil }
      return Finding(
        .disagreement, kind: "coded-paragraph-changed", place: one.paragraph,
        fragment: String(text.prefix(80)),
        meaning:
          "The record has other words here than those that were coded. What was coded stays and is not counted."
      )
    }
  }
}
