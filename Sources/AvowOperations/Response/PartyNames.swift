import AvowRecord

extension Answers {
  /// Who is meant by a name: a state or a body of the record where it is one, else the name itself.
  ///
  /// - Parameters:
  ///   - state: says which state it is, where the name alone does not.
  ///   - body: says which body of the record it is.
  func party(_ name: String, state: String? = nil, body: String? = nil) throws -> Party {
    if let state { return try statePart(state) }
    if let body {
      guard let found = self.body(body) else { throw ResponseFault.noBody(body) }
      return Party(name: found.name, body: found.id)
    }
    if let found = self.body(name) { return Party(name: found.name, body: found.id) }
    switch findState(name) {
    case .one(let id): return Party(name: reference.name(of: id), state: id)
    case .several(let ids, _): throw ResponseFault.severalStates(name, ids)
    case .none: return Party(name: try WarningFault.words(name, "The name of who is told or who acts"))
    }
  }

  /// An office by its name and kind, with the state or the body that it belongs to.
  func office(_ name: String, kind: Office.Kind, state: String?, body: String?) throws -> Office {
    let name = try WarningFault.words(name, "The name of the office")
    if kind == .public {
      return Office(kind: kind, name: name, party: Party(name: name))
    }
    let party: Party
    if kind.isOfState {
      do {
        party = try statePart(state ?? name)
      } catch ResponseFault.noState where state == nil {
        throw ResponseFault.officeWithoutState(name, kind: kind)
      }
    } else {
      party = try self.party(name, body: body)
      guard party.state == nil else {
        return Office(kind: kind, name: name, party: Party(name: name))
      }
    }
    let isCode = name.uppercased() == party.state || name.uppercased() == party.body
    return Office(kind: kind, name: isCode ? party.name : name, party: party)
  }

  private func statePart(_ text: String) throws -> Party {
    switch findState(text) {
    case .one(let id): return Party(name: reference.name(of: id), state: id)
    case .several(let ids, _): throw ResponseFault.severalStates(text, ids)
    case .none(let near): throw ResponseFault.noState(text, near: near)
    }
  }

  private func body(_ text: String) -> Body? {
    let wanted = text.lowercased()
    return reference.bodies.first { one in
      [one.id, one.name, one.shortName ?? one.id].contains { $0.lowercased() == wanted }
    }
  }
}
