/// What a room answers.
enum DeskReply: Sendable {
  /// A page, with 200 or the status of what went wrong.
  case page(any DeskPage, status: Int = 200)
  /// A table to keep, under a name of the form `codings.csv`.
  case table(String, named: String)
  /// To another place, after a form was taken.
  case moved(DeskMap)
  /// Signed in: the browser gets a new secret, then goes on.
  case opened(secret: String, DeskMap)
  /// Bytes to be kept by the browser as a file, never shown by it.
  case file(name: String, bytes: [UInt8])
  /// Signed out: the browser's secret is worth nothing any more.
  case closed
}
