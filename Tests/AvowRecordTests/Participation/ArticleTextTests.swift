import AvowRecord
import Testing

@Suite("The text of an article")
struct ArticleTextTests {
  @Test("embeds stand on lines of their own and are frozen unless they say otherwise")
  func embeds() {
    let text = ArticleText(
      """
      First.

      {{figure roll-call-in-favour of=rcid:5939}}
      {{chart agenda live}}
        {{record A/65/PV.71#12 frozen}}

      Last.
      """)
    #expect(text.faults.isEmpty)
    #expect(text.parts.count == 5)
    #expect(text.embeds.map(\.kind) == [.figure, .chart, .record])
    #expect(text.embeds.map(\.isFrozen) == [true, false, true])
    #expect(text.embeds.map(\.line) == [3, 4, 5])
    #expect(text.embeds.map(\.subject) == ["rcid:5939", nil, nil])
  }

  @Test("in fenced code nothing is an embed")
  func fenced() {
    let text = ArticleText("```\n{{figure x}}\n```\n~~~\n{{ }}\n~~~")
    #expect(text.faults.isEmpty && text.embeds.isEmpty && text.parts.count == 1)
  }

  @Test(
    "fences are those of CommonMark: what is code has no embed, and what is none hides none",
    arguments: [
      ("````\n```\n{{record a}}\n````", 0), ("````\n```\n````\n{{record a}}", 1),
      ("```x``` more\n{{record a}}", 1), ("~~~ `x`\n{{record a}}\n~~~", 0),
      ("```\n~~~\n{{record a}}\n```", 0), ("```\n``` x\n{{record a}}\n```", 0),
      ("```\n`````  \n{{record a}}", 1), ("    ```\n{{record a}}", 1), ("   ```\n{{record a}}", 0),
      ("```\n    ```\n{{record a}}\n```", 0), ("``\n{{record a}}", 1),
    ])
  func fences(text: String, embeds: Int) {
    let read = ArticleText(text)
    #expect(read.faults.isEmpty && read.embeds.count == embeds, "\(read)")
  }

  @Test(
    "what cannot be read is a sentence with its line and fragment",
    arguments: [
      ("{{figur x}}", "begins with figure, chart or record"), ("{{figure}}", "names no counting rule"),
      ("{{record}}", "names no record"), ("{{figure x of=}}", "names nothing"),
      ("{{record a of=b}}", "has no"),
      ("{{chart a b}}", "“b” is not understood"), ("{{chart a", "does not end with }}"),
      ("{{}}", "does not end"),
      ("See {{record a}} there", "on a line of its own"), ("{{{{record a}}", "begins with figure"),
    ])
  func faults(line: String, why: String) {
    let text = ArticleText("One.\n\n\(line)\n")
    #expect(text.embeds.isEmpty)
    #expect(text.faults.count == 1 && text.faults.first?.line == 3)
    #expect(text.faults.first?.description.contains(why) == true, "\(text.faults)")
    #expect(text.faults.first?.description.hasPrefix("Line 3, “") == true)
  }

  @Test("a reference to a record reads as it is written")
  func references() {
    for kind in RecordReference.Kind.allCases {
      let one = RecordReference(kind, "rcid:5939/a#1")
      #expect(RecordReference(one.description) == one)
    }
    #expect(RecordReference("nothing") == nil && RecordReference("planet:1") == nil)
  }
}
