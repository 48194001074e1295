import AvowRecord

extension ImplementationReport {
  private static let columns = [
    "state", "name", "received", "accepted", "noted", "rejected", "unanswered", "atrocity_prevention",
    "acted_own_account", "acted_others_account", "contested", "lapsed", "told", "answered", "silent",
    "measures",
    "commitments",
  ]

  /// One row a state.
  public var csv: String {
    var writer = DelimitedWriter(header: ImplementationReport.columns)
    for line in lines {
      writer.append(
        [line.state, line.name] + line.numbers.map(String.init) + [line.commitments.joined(separator: "; ")])
    }
    return writer.text
  }

  /// The report as Markdown, to publish.
  public var markdown: String {
    func row(_ line: Line) -> String {
      "| "
        + ([line.name] + line.numbers.map(String.init) + [
          line.commitments.isEmpty ? "" : "\(line.commitments.count)"
        ])
        .joined(separator: " | ") + " |\n"
    }
    var text = "# Implementation in \(year)\n\n\(sentence)\n\n"
    if !lines.isEmpty {
      text +=
        "| State | Received | Accepted | Noted | Rejected | No answer | Atrocity prevention | Acted, own account | Acted, others' account | Contested | Lapsed | Told of alerts | Answered | Silent | Measures | Commitments |\n"
        + "|---|" + String(repeating: "---:|", count: 15) + "\n"
      text += lines.map(row).joined() + row(sum)
    }
    text += response.markdown
    text += "\n## How it is counted\n\n" + method.map { "- \($0)\n" }.joined()
    text += rules.map { "- \($0.name) (\($0.id), version \($0.version)): \($0.sentence)\n" }.joined()
    return text + "\n## What it does not tell\n\n" + gaps.map { "- \($0)\n" }.joined()
  }

  /// The year in sentences.
  public var sentence: String {
    var parts = [
      "\(sum.received.grouped) recommendations to \(lines.count { $0.received > 0 }) states are of \(year): "
        + [
          (sum.accepted, "accepted"), (sum.noted, "noted"), (sum.rejected, "rejected"),
          (sum.unanswered, "without an answer"),
        ]
        .filter { $0.0 > 0 }.map { "\($0.0.grouped) \($0.1)" }.joined(separator: ", ")
        + "."
    ]
    if sum.received == 0 { parts = ["No recommendation of \(year) is in the record."] }
    let happened = sum.ownAccount + sum.othersAccount + sum.contested + sum.lapsed
    parts.append(
      happened == 0
        ? "Nothing that became of any recommendation is recorded for the year."
        : "Of action in the year \(sum.ownAccount) events tell by the states’ own account and \(sum.othersAccount) by that of others; "
          + "\(sum.contested) contest, \(sum.lapsed) tell of a lapse.")
    parts.append(
      sum.commitments.isEmpty
        ? "No act by which a state bound itself or joined is dated in it."
        : "States bound themselves or joined \(sum.commitments.count.grouped) times.")
    parts.append(response.sentence)
    return parts.joined(separator: " ")
  }
}

extension ImplementationReport.Line {
  /// The counts in the order of the columns.
  public var numbers: [Int] {
    [
      received, accepted, noted, rejected, unanswered, prevention, ownAccount, othersAccount, contested,
      lapsed, told, answered, silent, measures,
    ]
  }
}
