/// The door of the desk.
struct SignInPage: DeskPage {
  static let template = "sign-in"
  let title = "Sign in"
  /// Why the last attempt failed; the same words whatever the reason.
  var refusal: String?
  var name = ""
}
