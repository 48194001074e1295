/// A field of a form at the desk, with what stands in it. Its template is `_field`.
struct DeskField: Sendable {
  let id: String
  let label: String
  var value = ""
  /// In characters; what is longer is refused.
  var most = 200
  var isRequired = false
  let isLine: Bool
  let isLong: Bool
  let isChoice: Bool
  let isBoxes: Bool
  /// Of which one is chosen.
  var options: [Choices.Option] = []
  /// Of which any may be ticked.
  var boxes: [Choices.Option] = []

  private init(
    _ id: String, _ label: String, isLine: Bool = false, isLong: Bool = false, isChoice: Bool = false,
    isBoxes: Bool = false
  ) {
    self.id = id
    self.label = label
    self.isLine = isLine
    self.isLong = isLong
    self.isChoice = isChoice
    self.isBoxes = isBoxes
  }

  /// A line of text.
  static func line(
    _ id: String, _ label: String, _ value: String = "", most: Int = 200, isRequired: Bool = false
  ) -> DeskField {
    var field = DeskField(id, label, isLine: true)
    (field.value, field.most, field.isRequired) = (value, most, isRequired)
    return field
  }

  /// Text of several lines.
  static func long(_ id: String, _ label: String, _ value: String = "", isRequired: Bool = false) -> DeskField
  {
    var field = DeskField(id, label, isLong: true)
    (field.value, field.most, field.isRequired) = (value, 2000, isRequired)
    return field
  }

  /// A list of which one is chosen.
  static func choice(_ id: String, _ label: String, _ options: [(String, String)], chosen: String)
    -> DeskField
  {
    var field = DeskField(id, label, isChoice: true)
    field.most = 500
    field.options = options.map { Choices.Option(value: $0.0, label: $0.1, isChosen: $0.0 == chosen) }
    return field
  }

  /// Boxes of which any may be ticked.
  static func boxes(_ id: String, _ label: String, _ boxes: [(String, String)], ticked: [String]) -> DeskField
  {
    var field = DeskField(id, label, isBoxes: true)
    field.boxes = boxes.map { Choices.Option(value: $0.0, label: $0.1, isChosen: ticked.contains($0.0)) }
    return field
  }

  /// Fields under a heading of their own.
  struct Group: Sendable {
    let legend: String
    let fields: [DeskField]
  }
}
