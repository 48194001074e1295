import AvowRecord

/// A vote whose lists are being read.
struct OpenVote {
  var vote: SpokenVote
  var list: VoteText.List?
  var texts: [VoteText.List: String] = [:]
}

extension RunOfMeeting {
  /// Begins a vote, whose lists follow.
  mutating func open(_ method: String, _ page: Int) {
    ballot = OpenVote(
      vote: SpokenVote(
        id: "\(symbol)/vote/\(record.votes.count + 1)", method: method, page: page, after: lastParagraph))
  }

  /// Takes a paragraph into the vote that is open; false when it does not belong to it.
  mutating func takesPart(_ paragraph: TextParagraph) -> Bool {
    let text = paragraph.text
    if let (list, rest) = VoteText.list(text) {
      aside(.vote, paragraph)
      ballot?.list = list
      if let at = VoteText.nextLabel(rest) {
        // Two lists in one paragraph.
        ballot?.texts[list] = String(rest[..<at])
        if let (next, more) = VoteText.list(String(rest[at...])) {
          ballot?.list = next
          ballot?.texts[next] = more
        }
      } else {
        ballot?.texts[list, default: ""] += rest
      }
      return true
    }
    if ballot?.list == nil, text.utf8.count < 300,
      text.contains("called upon to vote") || text.contains("drawn by lot")
    {
      aside(.vote, paragraph)
      return true
    }
    guard let list = ballot?.list, !paragraph.isItalic, !paragraph.isBold, !text.hasPrefix("["),
      paragraph.boldStart.isEmpty
    else { return false }
    let known = ballot?.texts[list] ?? ""
    let pieces = VoteText.split(text)
    let understood = pieces.filter { votes.state($0) != nil || $0.lowercased().hasPrefix("none") }.count
    guard understood * 2 >= pieces.count || pieces.count == 1 && !known.isEmpty && known.last == "," else {
      return false
    }
    aside(.vote, paragraph)
    ballot?.texts[list] =
      known.isEmpty ? text : known + (known.hasSuffix(",") || known.hasSuffix("-") ? " " : ", ") + text
    return true
  }

  /// A stage direction states a result: it ends the last vote, or it is a decision without one.
  mutating func decided(_ text: String, _ result: VoteResult, _ page: Int) {
    chairWords.acted()
    let isOfVote = record.votes.last.map { $0.result == nil && $0.after == lastParagraph } ?? false
    if isOfVote, let last = record.votes.indices.last {
      record.votes[last].result = text
      record.votes[last].outcome = result.outcome
      record.votes[last].printed = result.totals
      record.votes[last].resolution = result.resolution
      describe(last, subject: result.subject)
      check(last)
    } else {
      record.actions.append(
        SpokenAction(
          asPrinted: text, resolution: result.resolution, item: record.items.last?.id, page: page,
          after: lastParagraph))
      if result.totals.inFavour != nil {
        findings.add(
          .notUnderstood, "vote-without-lists", page: page, fragment: text,
          meaning: "Totals are printed, but no lists of a vote stand before them.", about: lastParagraph)
      }
    }
    saidBeforeVote = []
  }

  /// Ends the lists of the open vote and makes names of them.
  mutating func closeVote() {
    guard var open = ballot else { return }
    ballot = nil
    open.vote.item = record.items.last?.id
    open.vote.inFavour = votes.voters(open.texts[.inFavour] ?? "")
    open.vote.against = votes.voters(open.texts[.against] ?? "")
    open.vote.abstaining = votes.voters(open.texts[.abstaining] ?? "")
    open.vote.notParticipating = votes.voters(open.texts[.notParticipating] ?? "")
    record.votes.append(open.vote)
    describe(record.votes.count - 1, subject: nil)
    let vote = open.vote
    var seen: Set<StateID> = []
    for voter in vote.inFavour + vote.against + vote.abstaining + vote.notParticipating {
      if let state = voter.state {
        if !seen.insert(state).inserted {
          findings.add(
            .disagreement, "voter-twice", page: vote.page, fragment: voter.printed,
            meaning: "The state stands twice in the lists of this vote; both entries are kept.",
            about: vote.id)
        }
      } else {
        findings.add(
          .notUnderstood, "unknown-voter", page: vote.page, fragment: voter.printed,
          meaning: "No state has this name at the date; it is kept as printed and counted in its list.",
          about: vote.id)
      }
    }
    if vote.inFavour.isEmpty, vote.against.isEmpty, vote.abstaining.isEmpty {
      findings.add(
        .notUnderstood, "vote-without-lists", page: vote.page, fragment: vote.method,
        meaning: "A vote is announced, but no list of it was understood.", about: vote.id)
    }
  }

  /// The totals that the president of the Council says after the vote.
  mutating func spokenTotals(_ text: String) {
    guard let last = record.votes.indices.last, record.votes[last].result == nil,
      let totals = VoteResult.spoken(text)
    else {
      if let last = record.votes.indices.last, record.votes[last].resolution == nil,
        record.meeting.body == "SC",
        text.contains("adopted"), let symbol = VoteResult.resolution(text, "SC")
      {
        record.votes[last].resolution = symbol
      }
      return
    }
    record.votes[last].result = text
    record.votes[last].printed = totals
    let small = text.lowercased()
    record.votes[last].outcome =
      small.contains("not been adopted") || small.contains("not adopted") || small.contains("rejected")
      ? "rejected" : small.contains("adopted") ? "adopted" : nil
    record.votes[last].resolution = VoteResult.resolution(text, record.meeting.body)
    check(last)
    chairWords.acted()
  }

  /// Compares printed totals with the lists; every difference becomes a finding.
  mutating func check(_ index: Int) {
    var vote = record.votes[index]
    let counted = (vote.inFavour.count, vote.against.count, vote.abstaining.count)
    if vote.outcome == "rejected", let yes = vote.printed.inFavour, let no = vote.printed.against,
      yes != counted.0 || no != counted.1, yes == counted.1, no == counted.0
    {
      vote.printed.inFavour = no
      vote.printed.against = yes
      record.votes[index] = vote
      findings.add(
        .note, "totals-swapped", page: vote.page, fragment: vote.result ?? "",
        meaning: "The sentence on the rejection names the votes against first; the totals are read so.",
        about: vote.id)
    }
    for (name, printed, count) in [
      ("in favour", vote.printed.inFavour, counted.0), ("against", vote.printed.against, counted.1),
      ("abstaining", vote.printed.abstaining, counted.2),
    ] {
      if let printed, printed != count {
        findings.add(
          .disagreement, "totals-differ", page: vote.page, fragment: vote.result ?? "",
          meaning: "Printed \(name): \(printed); the list has \(count). Both are kept.", about: vote.id)
      }
      if printed == nil, count > 0 {
        findings.add(
          .disagreement, "total-not-printed", page: vote.page, fragment: vote.result ?? "",
          meaning: "The list \(name) has \(count) names, but no total is printed.", about: vote.id)
      }
    }
  }

  /// A note in brackets after a vote.
  mutating func note(_ text: String, _ page: Int) {
    guard let last = record.votes.indices.last else { return }
    let intentions = VoteNote(votes: votes).intentions(text)
    record.votes[last].intentions += intentions
    for intention in intentions
    where intention.intended == nil || intention.voters.isEmpty
      || intention.voters.contains(where: { $0.state == nil })
    {
      findings.add(
        .notUnderstood, "vote-note", page: page, fragment: intention.asPrinted,
        meaning: "The note on a vote is not understood as a whole; it is kept as printed.",
        about: record.votes[last].id)
    }
  }
}
