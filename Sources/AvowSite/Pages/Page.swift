/// What a page shows, as plain values; the markup is in the template of the same name.
///
/// Templates read the stored properties. In lists an optional is asked for with a leading point
/// (`{{#.note}}`), else the engine would look for a value of that name further out.
protocol Page: Sendable {
  static var template: String { get }
  var head: PageHead { get }
}
