import AvowRecord

extension Reconciliation {
  /// One row a difference, under a fixed header.
  public var table: String {
    var writer = DelimitedWriter(header: [
      "meeting", "date", "about", "state", "name", "source", "says", "other_source", "other_says", "note",
    ])
    for meeting in meetings {
      for one in meeting.differences {
        writer.append([
          meeting.symbol, meeting.date.description, one.about, one.state, one.name, one.source, one.says,
          one.otherSource, one.otherSays, one.note,
        ])
      }
    }
    return writer.text
  }

  /// What was compared and how it came out, in a sentence.
  public var sentence: String {
    if meetings.isEmpty {
      return "Nothing to set side by side: no verbatim record and no table of speakers has been imported."
    }
    var text =
      counts.votes.of("vote", "votes")
      + " of verbatim records, \(counts.votesMatched) found in imported tables, "
      + "\(counts.votesEqual) of them equal state by state; "
    text +=
      counts.speakersTables.of("other source", "other sources") + " of speakers, "
      + "\(counts.speakersTablesEqual) equal; " + counts.differences.of("difference", "differences") + "."
    return text
  }
}
