import AvowRecord

/// The rules by which a debate is counted, in the order in which its page shows them.
///
/// What no rule here counts: the words of the chair and of the Secretariat, rights of reply, points of order,
/// explanations of vote, introductions of reports and drafts (unless the rule says so), and any paraphrase.
public enum DebateRules {
  public static let all: [DebateRule] = [
    statesSpeaking, statesSpeakingThemselves, statesTakingTheFloor, statesSpeakingFirstDay,
    onBehalfOf, onBehalfOfNamed, onBehalfOfWithoutAlignment, onBehalfOfFirstDay, observersSpokenFor,
    regionalOrganisations, observers, civilSociety, panellists, speakers, statements,
    statesThatFiled, statesListed,
  ]

  /// The rule with an id, or nil.
  public static func rule(_ id: String) -> DebateRule? { all.first { $0.rule.id == id } }

  /// All figures of a debate, one a rule, in the order of the list.
  public static func figures(of debate: DebateRecord) -> [DebateFigure] {
    all.map { $0.figure(of: debate) }
  }

  static let neverCounted =
    "The chair, the Secretariat, introductions, explanations of vote, rights of reply, points of order and "
    + "paraphrase such as press releases."

  // MARK: states that speak

  public static let statesSpeaking = DebateRule(
    CountingRule(
      id: "states-speaking", version: "1", name: "States speaking", unit: "Member States",
      sentence:
        "Member States whose representative made a statement in the debate, each once, spokesmen of groups "
        + "included.",
      excludes: "Observers and organisations. " + neverCounted)
  ) { turns, count in
    for turn in turns where turn.isStatementOfMember { count.enter(turn.delegation, intervention: turn.id) }
  }

  public static let statesSpeakingThemselves = DebateRule(
    CountingRule(
      id: "states-speaking-themselves", version: "1", name: "States speaking for themselves",
      unit: "Member States",
      sentence:
        "Member States that made a statement of their own: one without “on behalf of” others, or one that "
        + "says it speaks in the national capacity too.",
      excludes: "States that spoke only as spokesmen of a group or of a list of states; observers and "
        + "organisations. " + neverCounted)
  ) { turns, count in
    for turn in turns where turn.isStatementOfMember && turn.isNational {
      count.enter(turn.delegation, intervention: turn.id)
    }
  }

  public static let statesTakingTheFloor = DebateRule(
    CountingRule(
      id: "states-taking-the-floor", version: "1", name: "States taking the floor", unit: "Member States",
      sentence:
        "Member States that took the floor in any way: a statement, an introduction, an explanation of vote, "
        + "a right of reply or a point of order.",
      excludes: "The chair, whatever its state; the Secretariat; observers and organisations.")
  ) { turns, count in
    let kinds: Set<Intervention.Kind> = [
      .statement, .introduction, .explanationBeforeVote, .explanationAfterVote, .rightOfReply, .pointOfOrder,
    ]
    for turn in turns where kinds.contains(turn.kind) && turn.state != nil && turn.isMember != false {
      count.enter(turn.delegation, isCertain: turn.isMember == true, intervention: turn.id)
    }
  }

  public static let statesSpeakingFirstDay = statesSpeaking.onFirstDay()

  // MARK: organisations, observers, persons

  public static let regionalOrganisations = DebateRule(
    CountingRule(
      id: "regional-organisations-speaking", version: "1", name: "Regional organisations speaking",
      unit: "organisations",
      sentence: "Regional organisations that made a statement through a representative of their own.",
      excludes: "A state that spoke for the members of one; other organisations. " + neverCounted)
  ) { turns, count in
    for turn in turns where turn.kind != .chair && turn.isRegionalOrganisation {
      count.enter(turn.organisation ?? turn.delegation, intervention: turn.id)
    }
  }

  public static let observers = DebateRule(
    CountingRule(
      id: "observers-speaking", version: "1", name: "Observers speaking", unit: "observers",
      sentence:
        "Observer States and organisations with observer status, other than regional ones, that made a "
        + "statement.",
      excludes: "Regional organisations and civil society, which have rules of their own. " + neverCounted)
  ) { turns, count in
    for turn in turns where turn.isObserver { count.enter(turn.delegation, intervention: turn.id) }
  }

  public static let civilSociety = DebateRule(
    CountingRule(
      id: "civil-society-speaking", version: "1", name: "Civil-society organisations speaking",
      unit: "organisations",
      sentence: "Civil-society organisations whose representative was given the floor, each once.",
      excludes: "Academics and panellists who spoke as experts; organisations that only attended.")
  ) { turns, count in
    for turn in turns where turn.kind == .civilSociety { count.enter(turn.delegation, intervention: turn.id) }
  }

  public static let panellists = DebateRule(
    CountingRule(
      id: "panellists", version: "1", name: "Guests and panellists", unit: "persons",
      sentence: "Guests, panellists and officers of other bodies who were given the floor, each once.",
      excludes: "Regional organisations, civil society, the chair and the Secretariat.")
  ) { turns, count in
    for turn in turns where turn.kind == .guest && !turn.isRegionalOrganisation {
      count.enter(turn.person ?? turn.delegation, intervention: turn.id)
    }
  }

  public static let speakers = DebateRule(
    CountingRule(
      id: "speakers", version: "1", name: "Speakers", unit: "speakers",
      sentence:
        "Delegations of states, organisations, guests and civil-society organisations that made a statement, "
        + "each once.",
      excludes: neverCounted)
  ) { turns, count in
    for turn in turns where turn.isOfDebate { count.enter(turn.delegation, intervention: turn.id) }
  }

  public static let statements = DebateRule(
    CountingRule(
      id: "statements", version: "1", name: "Statements", unit: "statements",
      sentence: "Statements made in the debate, each counted; a speech that the chair interrupts is one.",
      excludes: neverCounted)
  ) { turns, count in
    var last: DebateTurn?
    for turn in turns where turn.kind != .chair {
      defer { last = turn }
      guard turn.isOfDebate else { continue }
      if let last, last.isOfDebate, last.delegation == turn.delegation, last.person == turn.person {
        continue
      }
      count.enter(turn.id, intervention: turn.id)
    }
  }

  // MARK: other forms

  public static let statesThatFiled = DebateRule(
    CountingRule(
      id: "states-that-filed", version: "1", name: "States that filed a statement", unit: "Member States",
      sentence: "Member States of which a statement that the delegation handed in is in the record.",
      excludes:
        "States that spoke without handing in a text. A text that was handed in need not have been spoken: "
        + "this is no count of speakers."),
    form: .filed
  ) { turns, count in
    for turn in turns where turn.state != nil && turn.isMember != false {
      count.enter(turn.delegation, isCertain: turn.isMember == true, intervention: turn.id)
    }
  }

  public static let statesListed = DebateRule(
    CountingRule(
      id: "states-listed-as-speakers", version: "1", name: "States in a table of speakers",
      unit: "Member States",
      sentence: "Member States that a table of speakers names.",
      excludes:
        "Whoever took the floor without being in the table; a state in the table may have given up its "
        + "turn: this is no count from the record."),
    form: .speakers
  ) { turns, count in
    for turn in turns where turn.state != nil && turn.isMember != false {
      count.enter(turn.delegation, isCertain: turn.isMember == true, intervention: turn.id)
    }
  }
}

extension DebateTurn {
  /// A statement of a Member State in the debate itself.
  var isStatementOfMember: Bool { kind == .statement && state != nil && isMember != false }

  /// Something said in the debate by somebody whom the debate is for: no chair, no Secretariat, no vote.
  var isOfDebate: Bool {
    kind == .statement || kind == .civilSociety || kind == .guest
  }
}
