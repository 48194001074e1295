import AvowOperations
import AvowRecord

/// One of the seven forms about situations, alerts and measures: its fields, and how what was sent is read.
struct WarningForm {
  let place: WarningPlace
  let title: String
  let lede: String
  /// Where it leads when it is kept, and its name.
  let back: (text: String, place: WarningPlace)
  let button: String
  /// What of the account becomes public with it, in a sentence that ends with its name.
  let signed: String
  let groups: [DeskField.Group]
  /// How many acts what it is about had when the form was made; 0 for what is new. It is sent with the form, so that nobody's act is
  /// undone by a form that was opened before it.
  let acts: Int
  /// Names of states, for what is shown before it is kept.
  let names: (StateID) -> String
  /// Throws ``WarningFault``, ``ResponseFault`` or ``DeskFailure`` for what cannot be read.
  let read: (DeskForm, String) throws -> WarningStep

  /// The same form with what was typed in its fields.
  func filled(_ form: DeskForm) throws(DeskFailure) -> WarningForm {
    var filled: [DeskField.Group] = []
    for group in groups {
      var fields: [DeskField] = []
      for field in group.fields {
        var one = field
        if field.isBoxes {
          let ticked = form.all(field.id)
          one.boxes = field.boxes.map {
            Choices.Option(value: $0.value, label: $0.label, isChosen: ticked.contains($0.value))
          }
        } else {
          one.value = try form.text(field.id, atMost: field.most)
          one.options = field.options.map {
            Choices.Option(value: $0.value, label: $0.label, isChosen: $0.value == one.value)
          }
        }
        fields.append(one)
      }
      filled.append(.init(legend: group.legend, fields: fields))
    }
    return WarningForm(
      place: place, title: title, lede: lede, back: back, button: button, signed: signed, groups: filled,
      acts: acts, names: names,
      read: read)
  }

  /// What was sent, field by field, as a second form carries it.
  func sent(_ form: DeskForm) throws(DeskFailure) -> [(String, String)] {
    var sent = [("acts", try form.text("acts"))]
    for field in groups.flatMap(\.fields) {
      if field.isBoxes {
        sent += form.all(field.id).map { (field.id, $0) }
      } else {
        sent.append((field.id, try form.text(field.id, atMost: field.most)))
      }
    }
    return sent
  }
}
