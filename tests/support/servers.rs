//! Servers that others wrote, on this machine: `cargo xtask places` brings them. Where they are missing, that is said and
//! nothing is tried.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

pub(crate) const USER: &str = "kapi";
pub(crate) const PASSWORD: &str = "uzun bir parola, ğüşiöç";

/// Ends with the test.
pub(crate) struct Server {
    child: Child,
    pub(crate) port: u16,
    folder: TempDir,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The folder with Python's packages, as `cargo xtask` says it.
fn packages() -> Option<PathBuf> {
    let folder = std::env::var_os("ROTA_SERVERS").map(PathBuf::from);
    #[allow(clippy::print_stderr, reason = "says why nothing was tried")]
    if folder.is_none() {
        eprintln!("NOT TRIED: no server is here; `cargo xtask places` brings them");
    }
    folder
}

pub(crate) fn free_port() -> u16 {
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    free.local_addr().unwrap().port()
}

/// wsgidav with one folder; with a certificate and its key, over TLS.
pub(crate) fn webdav(tls: Option<(&Path, &Path)>) -> Option<Server> {
    let packages = packages()?;
    let folder = tempfile::tempdir().unwrap();
    let port = free_port();
    let share = folder.path().join("share");
    fs::create_dir(&share).unwrap();
    let mut config = serde_json::json!({
        "host": "127.0.0.1",
        "port": port,
        "provider_mapping": { "/": share },
        "simple_dc": { "user_mapping": { "*": { USER: { "password": PASSWORD } } } },
        "http_authenticator": {
            "accept_basic": true, "accept_digest": false, "default_to_digest": false,
        },
        "verbose": 1,
    });
    if let Some((certificate, key)) = tls {
        config["ssl_certificate"] = serde_json::json!(certificate);
        config["ssl_private_key"] = serde_json::json!(key);
        config["ssl_adapter"] = "builtin".into();
    }
    let written = folder.path().join("wsgidav.json");
    fs::write(&written, config.to_string()).unwrap();
    let log = fs::File::create(folder.path().join("log")).unwrap();
    let child = Command::new("python3")
        .args(["-m", "wsgidav.server.server_cli", "--config"])
        .arg(&written)
        .env("PYTHONPATH", packages)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .stdin(Stdio::null())
        .stdout(log.try_clone().unwrap())
        .stderr(log)
        .spawn()
        .unwrap();
    let mut server = Server {
        child,
        port,
        folder,
    };
    server.wait();
    Some(server)
}

impl Server {
    fn wait(&mut self) {
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            let ended = self.child.try_wait().unwrap().is_some();
            let is_late = begun.elapsed() > Duration::from_secs(60);
            assert!(!ended && !is_late, "{}", self.log());
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap()
    }

    /// What lies there, as the server keeps it on the disk.
    pub(crate) fn share(&self) -> PathBuf {
        self.folder.path().join("share")
    }

    /// The files of the one programme there, without those that are being written.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        let Some(folder) = fs::read_dir(self.share()).unwrap().next() else {
            return Vec::new();
        };
        let files = fs::read_dir(folder.unwrap().path()).unwrap();
        let mut files: Vec<PathBuf> = files.map(|it| it.unwrap().path()).collect();
        files.sort();
        files
    }
}

/// moto as a service of S3 with one bucket, which lets nobody in without a key; the key, and what goes with it.
pub(crate) fn s3(bucket: &str) -> Option<(Server, String, String)> {
    let packages = packages()?;
    let folder = tempfile::tempdir().unwrap();
    let port = free_port();
    let log = fs::File::create(folder.path().join("log")).unwrap();
    let child = Command::new("python3")
        .args([
            "-m",
            "moto.server",
            "-H",
            "127.0.0.1",
            "-p",
            &port.to_string(),
        ])
        .env("PYTHONPATH", &packages)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        // So much is done by whoever sets it up; from then on every question has to be signed.
        .env("INITIAL_NO_AUTH_ACTION_COUNT", "4")
        .stdin(Stdio::null())
        .stdout(log.try_clone().unwrap())
        .stderr(log)
        .spawn()
        .unwrap();
    let mut server = Server {
        child,
        port,
        folder,
    };
    server.wait();
    let set_up = format!(
        r#"
import boto3, json
at = dict(endpoint_url="http://127.0.0.1:{port}", region_name="us-east-1",
          aws_access_key_id="kur", aws_secret_access_key="kur")
iam = boto3.client("iam", **at)
iam.create_user(UserName="kapi")
iam.put_user_policy(UserName="kapi", PolicyName="s3", PolicyDocument=json.dumps({{
    "Version": "2012-10-17", "Statement": [{{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}]}}))
key = iam.create_access_key(UserName="kapi")["AccessKey"]
boto3.client("s3", **at).create_bucket(Bucket="{bucket}")
print(key["AccessKeyId"], key["SecretAccessKey"])
"#
    );
    let said = Command::new("python3")
        .args(["-c", &set_up])
        .env("PYTHONPATH", &packages)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .output()
        .unwrap();
    let keys = String::from_utf8(said.stdout).unwrap();
    let why = String::from_utf8_lossy(&said.stderr).into_owned();
    let mut keys = keys.split_whitespace().map(str::to_owned);
    let key = keys
        .next()
        .unwrap_or_else(|| panic!("{why}{}", server.log()));
    Some((server, key, keys.next().unwrap()))
}
