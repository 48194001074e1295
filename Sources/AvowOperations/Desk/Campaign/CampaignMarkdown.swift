import AvowRecord

/// A campaign as a Markdown text to read on paper: what is wanted, and for each state what was heard, expected, asked and noted.
struct CampaignMarkdown {
  let text: String

  init(
    _ standing: CampaignStanding, names: (StateID) -> String, expected: WhipSheet?, people: [Int: String],
    today: String
  ) {
    func plain(_ text: String) -> String {
      MarkdownText.escaped(text)
    }
    let content = standing.campaign.content
    var lines = ["# \(plain(content.name))", "", plain(content.aim), ""]
    if !content.about.isEmpty { lines += ["About: \(plain(content.about))", ""] }
    lines += ["As of \(today). Not public: keep it as you would keep the notes.", ""]
    if let expected {
      lines += [
        "What past votes make likely is of run \(expected.run.id) of \(expected.run.madeOn), with 90 % intervals, announced by nobody.",
        "",
      ]
    }
    for line in standing.lines {
      let vote = expected?.lines.first { $0.expected.state == line.target.state }
      lines += ["## \(plain(names(line.target.state)))", ""]
      lines.append("- Answers for it: \(people[line.target.owner] ?? "account \(line.target.owner)")")
      lines.append(
        "- As heard: "
          + (line.heard.map {
            "\($0.content.heard?.rawValue ?? ""), \($0.day), from \(plain($0.content.source))"
          }
            ?? "nothing yet"))
      lines.append(
        "- By past votes: "
          + (vote.map {
            "\($0.likeliest), yes \(share($0.expected.yes)) (\(share($0.expected.yesLow)) to \(share($0.expected.yesHigh)))"
          } ?? "not reckoned"))
      lines.append("")
      for kind in [CampaignEntry.Kind.ask, .step, .position, .note] {
        let entries = line.entries(kind)
        guard !entries.isEmpty else { continue }
        lines += ["### \(CampaignMarkdown.heading(kind))", ""]
        for entry in entries {
          let words = [
            entry.content.asked?.rawValue, entry.content.heard?.rawValue, entry.content.rule?.words,
            entry.done.map { "taken \($0.day)" },
          ].compactMap { $0 }.joined(separator: ", ")
          lines.append(
            "- \(entry.day), \(people[entry.account] ?? "account \(entry.account)")"
              + (words.isEmpty ? "" : " (\(words))")
              + (entry.content.text.isEmpty ? "" : ": \(plain(entry.content.text))")
              + (entry.content.source.isEmpty ? "" : ", heard from \(plain(entry.content.source))"))
        }
        lines.append("")
      }
    }
    text = lines.joined(separator: "\n")
    func share(_ value: Double) -> String { "\(Int((value * 100).rounded())) %" }
  }

  static func heading(_ kind: CampaignEntry.Kind) -> String {
    switch kind {
    case .ask: "Asks"
    case .step: "Next steps"
    case .position: "Positions as heard"
    case .note: "Bilateral notes"
    }
  }
}
