//! khal, a calendar program with its own parser and database (`cargo xtask setup` installs it).

use std::{fs, process::Command};

/// The entries of a calendar between two dates, as khal lists them after importing it, for a reader in a zone. `format` is
/// khal's, and `options` go to `khal list`.
pub fn listed(calendar: &str, zone: &str, format: &str, options: &[&str]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("calendar.ics"), calendar).unwrap();
    fs::create_dir(path("workshop")).unwrap();
    let config = format!(
        "[calendars]\n[[workshop]]\npath = {0}/workshop\n[locale]\nlocal_timezone = {zone}\ndefault_timezone = {zone}\n\
         timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n\
         longdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = {0}/khal.db\n",
        folder.path().display()
    );
    fs::write(path("config"), config).unwrap();
    let khal = |arguments: &[&str]| {
        let mut command = Command::new("khal");
        command.arg("-c").arg(path("config")).args(arguments);
        let output = (command.env("LC_ALL", "C.UTF-8").output())
            .unwrap_or_else(|error| panic!("khal: {error}; run `cargo xtask setup`"));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "khal {arguments:?}: {said}");
        String::from_utf8(output.stdout).unwrap()
    };
    let file = path("calendar.ics");
    let file = file.to_str().unwrap();
    khal(&["import", "--batch", "-a", "workshop", file]);
    let list = ["list", "--format", format, "--day-format", ""];
    let listed = khal(&[&list, options].concat());
    let lines = listed.lines().filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}
