import AvowAnalysis
import AvowRecord
import Foundation

/// A world of fictional states around a lake, with groups of every kind of certainty.
enum LakeWorld {
  /// XAA to XAH are Members since 1950, XAI since 2015; XAO is an observer.
  static let members = ["XAA", "XAB", "XAC", "XAD", "XAE", "XAF", "XAG", "XAH"]

  static func reference() throws -> ReferenceData {
    let end = "invented for the tests,2026-11-23"
    var files: [String: String] = [:]
    files["states.csv"] =
      "id,kind,short_name,official_name,iso2,m49,relation_note,source,as_of\n"
      + (members + ["XAI"]).map { "\($0),member,State \($0),State \($0),,,,\(end)\n" }.joined()
      + "XAO,observer,See of Orrin,See of Orrin,,,,\(end)\n"
    files["state-names.csv"] = "state,name,kind,from,until,note,source,as_of\n"
    files["ambiguous-names.csv"] = "name,candidates,from,until,why,source,as_of\n"
    files["memberships.csv"] =
      "state,status,from,until,note,source,as_of\n"
      + members.map { "\($0),member,1950-01-01,,,\(end)\n" }.joined()
      + "XAI,member,2015-07-14,,,\(end)\nXAO,observer,1974-01-01,,,\(end)\n"
    files["state-relations.csv"] = "earlier,later,kind,date,note,source,as_of\n"
    files["source-codes.csv"] = "scheme,code,state,from,until,note,source,as_of\n"
    files["groups.csv"] =
      "id,name,kind,note,source,as_of\n"
      + ["union", "shore", "friends", "north", "south"].map { "\($0),The \($0),political,,\(end)\n" }.joined()
    files["group-memberships.csv"] = """
      group,state,from,until,role,certainty,note,source,as_of
      union,XAA,1990,,,known,,\(end)
      union,XAB,1990,2012-06-01,,known,,\(end)
      union,XAC,2013-07-01,,,known,,\(end)
      shore,XAD,unknown,,,start unknown,,\(end)
      shore,XAE,2000,,,unverified,,\(end)
      shore,XAI,unknown,,,start unknown,,\(end)
      shore,XAO,2000,,,known,,\(end)
      friends,XAA,2010,,,known,,\(end)
      friends,XAF,2010,,,known,,\(end)

      """
    files["regional-groups.csv"] =
      "group,state,purpose,from,until,note,source,as_of\n"
      + ["XAA", "XAB", "XAC", "XAD"].map { "north,\($0),elections,1950,,,\(end)\n" }.joined()
      + ["XAE", "XAF", "XAG", "XAH"].map { "south,\($0),elections,1950,,,\(end)\n" }.joined()
    files["bodies.csv"] = "id,name,short_name,symbol_prefix,parent,note,source,as_of\n"
    files["themes.csv"] = "id,name,description,source,as_of\n"
    files["crimes.csv"] = "id,name,description,definition_source,source,as_of\n"
    files["roll-call-issues.csv"] = "id,name,columns,source,as_of\n"
    files["tile-grid.csv"] = "state,column,row,source,as_of\n"
    files["membership-check.csv"] =
      "scheme,code,state,first_membership_date,first_vote_date,last_vote_date,explanation,source,as_of\n"
    return try ReferenceData { Data((files[$0] ?? "").utf8) }
  }

  static let sizes = [
    ("2012-01-01", 3), ("2013-01-01", 5), ("2014-01-01", 4),
  ].compactMap { day, size in
    PartialDate(day).map { GroupSize(group: "friends", members: size, on: $0, figure: "friends.\(size)") }
  }

  static func meeting(_ number: Int, on day: String) -> SpokenMeeting {
    guard let date = PartialDate(day) else { preconditionFailure("\(day) is no date") }
    return SpokenMeeting(symbol: "A/67/PV.\(number)", body: "GA", date: date)
  }

  /// A turn to speak; `groups`, `states` and `aligned` make it a joint one.
  static func turn(
    _ number: Int, _ state: StateID?, _ kind: Intervention.Kind = .statement, meeting: Int = 901,
    organisation: String? = nil, words: String = "Otters are protected.", behalf: String? = nil,
    groups: [String] = [], others: [String] = [], states: [StateID] = [], aligned: [StateID] = []
  ) -> Intervention {
    let id = "A/67/PV.\(meeting)#\(number)"
    var turn = Intervention(
      id: id, number: number, kind: kind, speaker: "Speaker \(state ?? organisation ?? "\(number)")", page: 1)
    turn.state = state
    turn.organisation = organisation
    turn.paragraphs = [SpokenParagraph(id: id + ".1", number: 1, page: 1, text: words)]
    if let behalf {
      var one = OnBehalf(asPrinted: behalf, paragraph: id + ".1")
      one.groups = groups
      one.otherGroups = others
      one.states = states
      one.aligned = aligned
      turn.onBehalfOf = one
    }
    return turn
  }

  static func debate(
    _ turns: [Intervention], later: [Intervention] = [], missing: Int = 0
  ) throws -> DebateRecord {
    let reference = try reference()
    let days = [(meeting(901, on: "2012-12-20"), turns), (meeting(902, on: "2012-12-24"), later)]
      .filter { !$0.1.isEmpty }
    let sittings = days.map { meeting, _ in
      Sitting(
        id: meeting.symbol, symbol: meeting.symbol, title: "A meeting", date: meeting.date, holding: .held)
    }
    let absent = (0..<missing).map { number in
      Sitting(
        id: "missing-\(number)", symbol: nil, title: "A meeting not held",
        date: meeting(1, on: "2012-12-27").date, holding: .missing)
    }
    return DebateRecord(
      id: "OTTERS-2012", title: "Debate on otters", sittings: sittings + absent,
      turns: days.flatMap { meeting, turns in
        turns.map { DebateTurn($0, of: meeting, in: reference, sizes: sizes) }
      })
  }
}
