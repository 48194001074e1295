import AvowOperations
import AvowRecord

extension ClaimsAnswer {
  /// - Parameter coding: the project whose claims are shown; nil for all.
  func page(_ coding: PublishedCoding?, themes: [Theme], width: Int?) -> String {
    let names = Dictionary(themes.map { ($0.id, $0.name) }) { first, _ in first }
    var page = TextPage(width: width)
    page.title(coding?.name ?? "What people coded")
    guard !projects.isEmpty else {
      page.paragraph("Nothing that people coded was published in this record.")
      return page.text
    }
    page.paragraph(
      "By adjudicated claims only, on \(NumberText.count(coded, "coded paragraph")); of the others nothing is known.")
    if let coding {
      page.fields([
        ("Drawn", "\(coding.drawn) of \(coding.drawnOf) \(coding.drawnFrom), seed \(coding.seed)"),
        (
          "Coders",
          "\(coding.coders)" + (coding.named.isEmpty ? "" : ": \(coding.named.joined(separator: ", "))")
        ),
        ("Codebook", "version \(coding.codebookVersion)"),
        ("Stance on", coding.stanceOn),
        ("Published", "\(coding.published.inWords), revision \(coding.revision)"),
      ])
      page.table("Agreement of the coders", AgreementText.table(coding.agreement, names))
    } else {
      var table = TextTable(
        ["Project", "Name", "Paragraphs", "Coders", "Alpha", "95 %"],
        right: ["Paragraphs", "Coders", "Alpha", "95 %"])
      for one in projects {
        table.append([
          one.id, one.name, NumberText.grouped(one.paragraphs), "\(one.coders)",
          AgreementText.number(one.alpha), AgreementText.range(one.low, one.high),
        ])
      }
      page.table("Projects", table)
    }
    var found = TextTable(
      ["Code", "Name", "Paragraphs", "Of coded", "Statements", "States"],
      right: ["Paragraphs", "Of coded", "Statements", "States"])
    for one in counts {
      found.append([
        one.code.text, AgreementText.words(one.code.text, names), NumberText.grouped(one.paragraphs),
        NumberText.grouped(one.asked), NumberText.grouped(one.statements), "\(one.states)",
      ])
    }
    page.table("Claims", found)
    var covered = TextTable(["Debate", "Coded", "Of paragraphs"], right: ["Coded", "Of paragraphs"])
    for one in coverage {
      covered.append([
        one.debate ?? one.title, NumberText.grouped(one.coded), one.of.map { NumberText.grouped($0) } ?? "—",
      ])
    }
    page.table("How much was coded", covered)
    if !findings.isEmpty {
      page.paragraph(
        "\(NumberText.count(findings.count, "coded paragraph")) not counted, since the record has other words there now.")
    }
    return page.text
  }
}

/// Agreement of coders as text.
enum AgreementText {
  static func number(_ value: Double?) -> String {
    guard let value else { return "—" }
    let hundredths = Int((abs(value) * 100).rounded())
    let digits = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    return value < 0 && hundredths > 0 ? "-\(digits)" : digits
  }

  static func range(_ low: Double?, _ high: Double?) -> String {
    low == nil || high == nil ? "—" : "\(number(low)) to \(number(high))"
  }

  static func words(_ category: String, _ names: [String: String]) -> String {
    switch category {
    case "all": return "all decisions together"
    case "stance": return "stance"
    default:
      guard let code = ClaimCode(category) else { return category }
      switch code {
      case .theme(let id): return names[id] ?? id
      case .stance(let stance): return stance.words
      }
    }
  }

  static func table(_ lines: [AgreementLine], _ names: [String: String]) -> TextTable {
    var table = TextTable(
      ["What", "Paragraphs", "Alike", "Alpha", "95 %", "Overlap"],
      right: ["Paragraphs", "Alike", "Alpha", "95 %", "Overlap"])
    for line in lines {
      table.append([
        words(line.category, names), "\(line.paragraphs)", "\(line.chosen + line.left)", number(line.alpha),
        range(line.low, line.high), number(line.overlap),
      ])
    }
    return table
  }

  /// The agreement as a table for programs.
  static func csv(_ lines: [AgreementLine]) -> String {
    var writer = DelimitedWriter(header: [
      "category", "paragraphs", "chosen", "differing", "left", "alpha", "low", "high", "quoted", "overlap",
    ])
    for line in lines {
      writer.append([
        line.category, "\(line.paragraphs)", "\(line.chosen)", "\(line.differing)", "\(line.left)",
        line.alpha.map { "\($0)" }, line.low.map { "\($0)" }, line.high.map { "\($0)" }, "\(line.quoted)",
        line.overlap.map { "\($0)" },
      ])
    }
    return writer.text
  }
}
