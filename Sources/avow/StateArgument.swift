import AvowOperations
import AvowRecord

extension Answers {
  /// The id of the state that a person typed, or a ``StateRefused`` that says what to type instead.
  func state(_ text: String) throws(StateRefused) -> StateID {
    switch findState(text) {
    case .one(let id): return id
    case .several(let ids, let why): throw .ambiguous(text, ids.map(named), why: why)
    case .none(let near): throw .unknown(text, near: near.map(named))
    }
  }

  private func named(_ id: StateID) -> String { "\(id) (\(reference.name(of: id)))" }
}

/// Why a text is not taken as a state.
enum StateRefused: Error, CustomStringConvertible {
  case ambiguous(String, [String], why: String)
  case unknown(String, near: [String])

  var description: String {
    switch self {
    case .ambiguous(let text, let states, let why):
      "“\(text)” does not tell which state is meant: \(states.joined(separator: " or ")). \(why) "
        + "Use the three letters."
    case .unknown(let text, let near) where near.isEmpty:
      "No state is called “\(text)”. Use its three letters, such as RWA, or a name as the United Nations has it."
    case .unknown(let text, let near):
      "No state is called “\(text)”. Did you mean \(near.joined(separator: ", "))? Use the three letters or the "
        + "whole name."
    }
  }
}
