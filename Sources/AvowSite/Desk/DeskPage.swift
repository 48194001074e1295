/// What a page of the desk shows, as plain values; the markup is in `Templates/Desk/` under the same name.
///
/// Its forms say `{{>_token}}` first, which the responder asks for.
protocol DeskPage: Sendable {
  static var template: String { get }
  var title: String { get }
}
