import AvowOperations
import AvowRecord

/// What an editor writes of a situation that is to be opened: all of it is public, and nothing else of what gave rise to it.
struct SituationWords: Sendable {
  let id: String
  let name: String
  let states: String
  let place: String
  let opened: String
  let scope: String

  init(opened: String) { (id, name, states, place, self.opened, scope) = ("", "", "", "", opened, "") }

  init(_ form: DeskForm) throws(DeskFailure) {
    id = try form.text("id", atMost: 60)
    name = try form.text("name")
    states = try form.text("states")
    place = try form.text("where")
    opened = try form.text("opened", atMost: 10)
    scope = try form.text("scope", atMost: 1000)
  }

  /// As they were written, in capital letters.
  var stateIDs: [StateID] {
    states.split { !$0.isLetter && !$0.isNumber }.map { $0.uppercased() }
  }

  var opening: OpenSituation {
    OpenSituation(
      id: id, name: name, states: stateIDs, place: place.nonEmpty, opened: opened.nonEmpty, scope: scope,
      proposal: nil, by: nil)
  }
}
