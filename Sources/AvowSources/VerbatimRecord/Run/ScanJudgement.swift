import AvowRecord

/// Whether the text of a scan can be read as the run of a meeting.
enum ScanJudgement {
  /// Why not, in words; nil when speakers and opening are found as in a born-digital record.
  static func unreadable(_ paragraphs: [TextParagraph], _ run: RunOfMeeting) -> String? {
    var french = 0
    var english = 0
    for paragraph in paragraphs {
      for word in paragraph.text.split(separator: " ") {
        switch word {
        case "le", "la", "les", "des", "du", "et", "que", "est", "une", "dans": french += 1
        case "the", "of", "and", "to", "that", "is", "in", "a": english += 1
        default: continue
        }
      }
    }
    if french * 4 > english {
      return "English and French stand side by side and the recognised lines run into each other"
    }
    let labels = paragraphs.filter { run.label(of: $0) != nil }.count
    let pages = run.record.meeting.pages
    if labels * 4 < pages { return "only \(labels) labels of speakers were recognised on \(pages) pages" }
    return nil
  }
}

extension RunOfMeeting {
  /// Keeps the text page by page under no speaker, and says why.
  mutating func keepUnattributed(_ paragraphs: [TextParagraph], why: String) {
    findings.add(
      .notUnderstood, "scan-not-attributed", page: nil, fragment: symbol,
      meaning: "Speakers and votes of this scan were not told apart: \(why). The text is kept page by page.",
      about: symbol)
    for paragraph in paragraphs {
      if record.interventions.last?.page != paragraph.page {
        let number = record.interventions.count + 1
        record.interventions.append(
          Intervention(
            id: "\(symbol)#\(number)", number: number, kind: .unattributed, speaker: "", page: paragraph.page)
        )
      }
      let last = record.interventions.count - 1
      let number = record.interventions[last].paragraphs.count + 1
      record.interventions[last].paragraphs.append(
        SpokenParagraph(
          id: "\(record.interventions[last].id).\(number)", number: number, page: paragraph.page,
          text: paragraph.text))
    }
  }
}
