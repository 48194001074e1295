public import AvowRecord
import Foundation

/// What comes of looking for a state by what a person typed.
public enum StateFound: Hashable, Sendable {
  case one(StateID)
  /// The name alone does not tell; why, in a sentence.
  case several([StateID], why: String)
  /// No state has that name; those whose names contain the words, at most eight.
  case none(near: [StateID])
}

extension Answers {
  /// The state with an id or with a name, present or past, in whatever case and without its accents.
  ///
  /// Nothing is guessed: a name that today may mean more than one state answers with all of them, and a part of
  /// a name is no name. The present name of one state is taken for it, also where another bore it before.
  public func findState(_ text: String) -> StateFound {
    let id = text.uppercased()
    if reference.state(id) != nil { return .one(id) }
    let wanted = SearchText.words(text)
    guard !wanted.isEmpty else { return .none(near: []) }
    let ambiguous = reference.ambiguousNames.filter {
      SearchText.words($0.name) == wanted && $0.states.count > 1 && $0.until == nil
    }
    if let first = ambiguous.first {
      return .several(Set(ambiguous.flatMap(\.states)).sorted(), why: first.why)
    }
    let present = reference.states.filter { state in
      [state.shortName, state.officialName].contains { SearchText.words($0) == wanted }
    }
    if let only = present.first, present.count == 1 { return .one(only.id) }
    var named: Set<StateID> = []
    var near: Set<StateID> = []
    for state in reference.states {
      for name in [state.shortName, state.officialName] + reference.names(of: state.id).map(\.name) {
        if SearchText.words(name) == wanted { named.insert(state.id) }
        if SearchText.holds(name, wanted) { near.insert(state.id) }
      }
    }
    // A state answers for those whose membership it continues: Russia for the Soviet Union.
    if let heir = named.first(where: { named.isSubset(of: reference.lineage(of: $0)) }) { return .one(heir) }
    if named.count > 1 {
      return .several(named.sorted(), why: "More than one state had this name, each in its time.")
    }
    return .none(near: Array(near.sorted().prefix(8)))
  }
}
